#include "http/encode_problem.h"

#include <nlohmann/json.hpp>

#include "text/said.h"

namespace socta {

using nlohmann::json;

json encode(const Problem& problem, Language language) {
  json out = {{"message", said(language, problem)},
              {"severity", problem.severity == Severity::error ? "error" : "warning"}};
  if (!problem.where.file.empty()) out["file"] = problem.where.file;
  if (problem.where.row > 0) out["row"] = problem.where.row;
  if (problem.where.column > 0) out["column"] = problem.where.column;
  if (!problem.where.field.empty()) out["field"] = problem.where.field;
  return out;
}

json encode(std::span<const Problem> problems, Language language) {
  json list = json::array();
  for (const Problem& problem : problems) list.push_back(encode(problem, language));
  return list;
}

}  // namespace socta
