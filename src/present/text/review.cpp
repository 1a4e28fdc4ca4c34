#include "present/phrases.hpp"
#include "present/text/map.hpp"
#include "present/text/page.hpp"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr int summary_label = 14;
constexpr int longest_bar = 34;              ///< leaves room for its value in 80 columns
constexpr std::size_t longest_message = 600; ///< bytes of a message that a page shows unless all is asked for

void draw_summary(Page& page, const Review& review) {
    page.gap();
    for (const Line& line : summary(review)) page.entry(line.label, line.text, 0, summary_label);
}

void draw_bars(Page& page, const Review& review) {
    for (const Bars& group : bars(review)) {
        page.heading(group.title);
        for (const Bar& bar : group.bars) {
            const int length = static_cast<int>(std::lround(bar.share * longest_bar));
            page.line({{"  " + pad(bar.label, 17) + pad(bar.extent, 19)},
                       {repeated(page.glyphs().bar, bar.share > 0.0 ? std::max(1, length) : 0)},
                       {(bar.share > 0.0 ? " " : "") + percent(bar.share)}});
        }
    }
}

void draw_projects(Page& page, const Finding& finding, bool several, bool all) {
    const Look shown_projects = look(finding.projects, all);
    int widest = 0;
    for (std::size_t i = 0; i < shown_projects.first; ++i)
        widest = std::max(widest, display_width(displayed(place_text(finding.projects[i], several))));
    widest = std::min(widest, page.width() / 3);
    for (std::size_t i = 0; i < shown_projects.first; ++i) {
        const std::string text = project_text(finding.projects[i], all);
        if (widest == 0)
            page.paragraph(text, 4, 2);
        else
            page.entry(place_text(finding.projects[i], several), text, 4, widest + 1, Ink::faint);
    }
    if (shown_projects.more > 0)
        page.paragraph(fmt::format("and {} more{}{}", shown_projects.more, shown_projects.more_rows.empty() ? "" : ": ",
                                   shown_projects.more_rows),
                       4);
}

void draw_organisations(Page& page, const std::vector<std::string>& organisations, bool all) {
    if (organisations.empty()) return;
    constexpr std::size_t few = 6;
    const std::size_t count = all || organisations.size() <= few + 1 ? organisations.size() : few;
    std::string names;
    for (std::size_t i = 0; i < count; ++i)
        names += (i == 0 ? "" : "; ") + (all ? organisations[i] : cut(displayed(organisations[i]), 60));
    if (count < organisations.size()) names += fmt::format("; and {} more", organisations.size() - count);
    page.paragraph(names, 4);
}

std::string told(std::string_view message, bool all) {
    const std::string text = displayed(message);
    return all || text.size() <= longest_message ? text : cut(text, static_cast<int>(longest_message));
}

void draw_finding(Page& page, const Finding& finding, bool several, const TextStyle& style) {
    page.gap();
    page.line({{boost::algorithm::to_upper_copy(std::string{to_string(finding.severity)}), ink_of(finding.severity)},
               {" " + finding.code + " ", Ink::bold},
               {finding.slug, Ink::bold},
               {fmt::format(" ({})", to_string(finding.characteristic)), Ink::faint}});
    page.paragraph(told(finding.message, style.verbose), 2);
    draw_projects(page, finding, several, style.verbose);
    draw_organisations(page, finding.organisations, style.verbose);
    if (finding.accepted > 0) page.paragraph(accepted_text(finding), 2);
    if (!finding.advice.empty()) page.paragraph(std::string{page.glyphs().arrow} + finding.advice, 2, 2);
}

void draw_findings(Page& page, const Review& review, const TextStyle& style) {
    const bool several = several_files(review);
    page.heading(findings_title(review));
    if (review.findings.empty()) page.paragraph(no_findings_text(review), 2);
    for (const Finding& finding : review.findings) draw_finding(page, finding, several, style);
    if (review.accepted.empty() && review.idle_acceptances.empty()) return;
    page.heading("Accepted");
    for (const IdleAcceptance& acceptance : review.idle_acceptances) page.paragraph(idle_text(acceptance), 2, 2);
    for (const AcceptedFinding& accepted : review.accepted) {
        draw_finding(page, accepted.finding, several, style);
        page.paragraph(fmt::format("Accepted until {}: {}", to_iso(accepted.until), accepted.reason), 2);
    }
}

void draw_scorecard(Page& page, const Review& review) {
    page.heading("Scorecard");
    for (const Score& score : review.scorecard) {
        const Ink ink = score.worst ? ink_of(*score.worst) : score.assessed() ? Ink::plain : Ink::faint;
        page.line({{"  "}, {pad(to_string(score.characteristic), 18)}, {score_text(score), ink}});
    }
}

void draw_wake(Page& page, const Review& review) {
    if (review.wake.empty()) return;
    page.heading("What was not assessed, and what would change that");
    for (const Wake& wake : review.wake)
        page.paragraph(fmt::format("{}: {}", wake_text(wake),
                                   wake.needs.empty() ? rules_text(wake.codes) : checks_text(wake.codes)),
                       2, 2);
}

} // namespace

std::string to_text(const Review& review, const TextStyle& style) {
    Page page{style};
    page.paragraph(review.answer.sentence, 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(review), 0, 0, Ink::faint);
    draw_summary(page, review);
    draw_map(page, review);
    draw_bars(page, review);
    draw_findings(page, review, style);
    draw_scorecard(page, review);
    draw_wake(page, review);
    return page.take();
}

} // namespace engineroom
