#include <algorithm>
#include <array>
#include <cmath>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/risk_reading.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] std::string rows_of(const std::vector<std::uint32_t>& kept, std::uint32_t count) {
    std::string text = row_list(kept, RiskEvidence::rows_kept);
    if (count > kept.size()) text += fmt::format(", \u2026 ({} in all)", count);
    return text;
}

[[nodiscard]] RiskReading fault(std::string text, std::string remedy, std::uint32_t row) {
    RiskReading reading;
    reading.fault = std::move(text);
    reading.remedy = std::move(remedy);
    reading.row = row;
    return reading;
}

[[nodiscard]] RiskReading read_as(RiskScale scale, std::string evidence) {
    RiskReading reading;
    reading.scale = scale;
    reading.evidence = std::move(evidence);
    return reading;
}

} // namespace

void RiskEvidence::count_label(std::uint32_t row) {
    ++labels;
    keep(label_rows, row);
}

void RiskEvidence::merge(const RiskEvidence& other) {
    labels += other.labels;
    percents += other.percents;
    numbers += other.numbers;
    zeros_ones += other.zeros_ones;
    fractions += other.fractions;
    above_one += other.above_one;
    above_25_or_broken = above_25_or_broken || other.above_25_or_broken;
    one_met = one_met || other.one_met;
    const auto append = [](std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& more) {
        rows.insert(rows.end(), more.begin(), more.end());
        std::sort(rows.begin(), rows.end());
        rows.resize(std::min(rows.size(), rows_kept));
    };
    append(label_rows, other.label_rows);
    append(percent_rows, other.percent_rows);
    append(number_rows, other.number_rows);
    append(fraction_rows, other.fraction_rows);
    append(above_one_rows, other.above_one_rows);
}

RiskReading risk_reading(const RiskEvidence& evidence, std::optional<RiskScale> given, bool header_percent,
                         std::string_view name) {
    if (given) return read_as(*given, "given");
    const std::uint32_t written = evidence.numbers + evidence.percents;
    if (written == 0) return {};
    if (evidence.labels > 0)
        return fault(fmt::format("{} has words in some cells ({}) and numbers in others ({})", name,
                                 rows_of(evidence.label_rows, evidence.labels),
                                 evidence.numbers > 0 ? rows_of(evidence.number_rows, evidence.numbers)
                                                      : rows_of(evidence.percent_rows, evidence.percents)),
                     fmt::format("write all alike, map the words to numbers under [values.{}], or name what the "
                                 "numbers are with --risk-scale",
                                 name),
                     evidence.label_rows.front());
    if (evidence.percents > 0 || header_percent) {
        const std::uint32_t small =
            evidence.fractions + (evidence.one_met && evidence.percents > 0 ? evidence.zeros_ones : 0U);
        if (evidence.fractions > 0 && evidence.percents > 0)
            return fault(
                fmt::format(
                    "{} is in percent in some cells ({}) and between 0 and 1 without a percent sign in others ({})",
                    name, rows_of(evidence.percent_rows, evidence.percents),
                    rows_of(evidence.fraction_rows, evidence.fractions)),
                "write all of them in percent, or name what the bare numbers are with --risk-scale probability or "
                "percent",
                evidence.fraction_rows.front());
        if (small > evidence.fractions)
            return fault(fmt::format("{} is in percent in some cells ({}); a bare 1 in others may be 1 % or 100 %",
                                     name, rows_of(evidence.percent_rows, evidence.percents)),
                         "write all of them in percent, or name what the bare numbers are with --risk-scale "
                         "probability or percent",
                         evidence.number_rows.front());
        if (evidence.fractions > 0)
            return fault(fmt::format("the header says percent, but {} lies between 0 and 1 in {}", name,
                                     rows_of(evidence.fraction_rows, evidence.fractions)),
                         "say what the numbers are with --risk-scale probability or percent",
                         evidence.fraction_rows.front());
        return read_as(RiskScale::percent, evidence.percents > 0 ? fmt::format("{} of {} values have a percent sign",
                                                                               evidence.percents, written)
                                                                 : std::string{"the header says percent"});
    }
    if (evidence.above_one == 0)
        return read_as(RiskScale::probability, fmt::format("all {} values lie in [0, 1]", written));
    if (evidence.fractions > 0)
        return fault(
            fmt::format("{} has values above 1 ({}) beside values between 0 and 1 ({})", name,
                        rows_of(evidence.above_one_rows, evidence.above_one),
                        rows_of(evidence.fraction_rows, evidence.fractions)),
            "mend the rows that are wrong, or name what the numbers are with --risk-scale probability or percent",
            (evidence.above_one <= evidence.fractions ? evidence.above_one_rows : evidence.fraction_rows).front());
    if (evidence.above_25_or_broken)
        return read_as(RiskScale::percent,
                       fmt::format("all {} values are 0 or in [1, 100], and one is above 25 or not whole", written));
    return fault(
        fmt::format("{} has whole numbers up to 25 only: they may be percent, or points of a scale of unknown length",
                    name),
        name == "risk"
            ? "say which with --risk-scale percent, 5, 10 or 25, or map each number under [values.risk]"
            : "say that they are percent with --risk-scale percent, or map each number under [values.success]",
        evidence.above_one_rows.front());
}

std::optional<Probability> on_scale(double value, RiskScale scale, const Labels& labels) {
    const auto point_of = [value](double length) -> std::optional<Probability> {
        if (!(value >= 1.0 && value <= length) || value != std::floor(value)) return std::nullopt;
        return Probability::from((value - 0.5) / length);
    };
    switch (scale) {
    case RiskScale::probability:
        return Probability::from(value);
    case RiskScale::percent:
        return Probability::from(value / 100.0);
    case RiskScale::of_10:
        return point_of(10.0);
    case RiskScale::of_25:
        return point_of(25.0);
    case RiskScale::of_5: {
        constexpr std::array<std::string_view, 5> names{"very low", "low", "medium", "high", "very high"};
        if (!point_of(5.0)) return std::nullopt;
        const std::optional<double> labelled = value_of(labels, names[static_cast<std::size_t>(value) - 1]);
        return labelled ? Probability::from(*labelled) : std::nullopt;
    }
    }
    return std::nullopt;
}

std::string_view to_string(RiskScale scale) {
    constexpr std::array<std::string_view, 5> names{"probability", "percent", "a scale of 1 to 5", "a scale of 1 to 10",
                                                    "a scale of 1 to 25"};
    return names[static_cast<std::size_t>(scale)];
}

} // namespace engineroom
