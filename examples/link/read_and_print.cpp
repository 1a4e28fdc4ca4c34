// A spreadsheet from memory, reviewed, and the whole review printed as text. Needs the compiled library.
#include <engineroom/engineroom.hpp>
#include <iostream>

int main() {
    using namespace engineroom;

    const FileBytes spreadsheet{"pipeline.csv", "id,stage,risk,payoff,budget\n"
                                                "newsletter,active,5 %,60000,50000\n"
                                                "trade fair,active,10 %,90000,80000\n"
                                                "directory,active,5 %,30000,20000\n"
                                                "roadmap,active,10 %,45000,40000\n"
                                                "sensor pilot,active,60 %,900000,150000\n"};
    ImportOptions options;
    options.as_of = Date{2026, 11, 1};
    const Import import = import_portfolio(spreadsheet, std::nullopt, options);
    if (!import.usable()) {
        for (const Problem& problem : import.problems)
            std::cerr << to_string(problem.place) << ' ' << problem.message << '\n';
        return 1;
    }
    std::cout << to_text(review(import.portfolio, cluster_policy()), TextStyle{});
}
