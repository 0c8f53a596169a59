#include "app/run_order.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {

std::string write_run_order(const RunOrder& order) {
  nlohmann::json json = {{"seed", order.seed},
                         {"sensitivity", order.sensitivity == SensitivityRun::full ? "full" : "none"}};
  if (order.draws) json["draws"] = *order.draws;
  if (order.repeats) json["repeats"] = *order.repeats;
  return json.dump();
}

RunOrder read_run_order(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  try {
    RunOrder order{
        .seed = json.at("seed").get<std::uint64_t>(),
        .sensitivity = json.at("sensitivity") == "full" ? SensitivityRun::full : SensitivityRun::none};
    if (json.contains("draws")) order.draws = json["draws"].get<std::int64_t>();
    if (json.contains("repeats")) order.repeats = json["repeats"].get<std::int64_t>();
    return order;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::corrupt, "The options of a run cannot be read.");
  }
}

}  // namespace socta
