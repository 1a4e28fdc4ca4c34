// A portfolio made in code, reviewed, and the answer printed. Needs the headers alone.
#include <engineroom/policy/shipped.hpp>
#include <engineroom/review/review.hpp>
#include <iostream>

int main() {
    using namespace engineroom;

    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.currency = "EUR";

    const auto add = [&portfolio](std::string id, double risk, double payoff, double budget) {
        Project project;
        project.id = std::move(id);
        project.stage = Stage::active;
        project.risk = Probability{risk};
        project.payoff = Money{payoff};
        project.budget = Money{budget};
        portfolio.projects.push_back(std::move(project));
    };
    add("newsletter", 0.05, 60'000, 50'000);
    add("trade fair", 0.10, 90'000, 80'000);
    add("directory", 0.05, 30'000, 20'000);
    add("roadmap", 0.10, 45'000, 40'000);
    add("sensor pilot", 0.40, 900'000, 150'000);

    const Review result = review(portfolio, cluster_policy());
    std::cout << result.answer.sentence << '\n';
    for (const Finding& finding : result.findings) std::cout << finding.code << ' ' << finding.message << '\n';
}
