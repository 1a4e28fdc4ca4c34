#include "present/json/value.hpp"
#include "present/rule_thresholds.hpp"

#include <engineroom/present/json.hpp>

namespace engineroom {
namespace {

Json thresholds_json(std::string_view code, const Policy& policy) {
    Json list = Json::array();
    for (const ThresholdInForce& one : thresholds_in_force(code, policy))
        list.push_back(
            {{"name", one.threshold.name},
             {"value", number_json(one.value)},
             {"default", number_json(one.threshold.value)},
             {"least", number_json(one.threshold.least)},
             {"most", one.threshold.most == detail::unlimited ? Json(nullptr) : number_json(one.threshold.most)},
             {"meaning", one.threshold.meaning}});
    return list;
}

} // namespace

std::string to_json(std::span<const Rule> rules, const Policy& policy) {
    Json list = Json::array();
    for (const Rule& rule : rules) {
        const RuleInfo& info = rule.info;
        list.push_back({{"code", info.code},
                        {"slug", info.slug},
                        {"characteristic", to_string(info.characteristic)},
                        {"finds", info.finds},
                        {"why", info.why},
                        {"formula", info.formula},
                        {"thresholds", thresholds_json(info.code, policy)},
                        {"needs", needs_of(info)},
                        {"example", info.example},
                        {"source", info.source},
                        {"advice", info.advice},
                        {"in_compare_alone", info.in_compare_alone},
                        {"ignored", ignores(policy, info.code)}});
    }
    return dumped({{"schema", "engineroom.explain/1"}, {"rules", std::move(list)}});
}

} // namespace engineroom
