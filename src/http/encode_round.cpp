#include "http/encode_round.h"

#include <map>
#include <nlohmann/json.hpp>

#include "app/revision_cache.h"
#include "http/known_member.h"

namespace socta {
namespace {

using nlohmann::json;
using WrittenCells = std::vector<std::string>;

json encode(const KindAnswers& kind) {
  json out = {{"kind", kind.kind}, {"answers", kind.answers}};
  set_known(out, "best", kind.best);
  return out;
}

json encode(const Answer& answer) {
  json out = json::object();
  set_known(out, "low", answer.low);
  set_known(out, "best", answer.best);
  set_known(out, "high", answer.high);
  return out;
}

json encode(const CellOfRound& cell) {
  json out = {{"item", cell.item},
              {"column", cell.column},
              {"answers", cell.answers},
              {"cannot_assess", cell.cannot_assess},
              {"distribution", json::array()},
              {"reasons", cell.reasons},
              {"breakdown", json::array()}};
  for (const auto& [value, count] : cell.distribution)
    out["distribution"].push_back({{"value", value}, {"count", count}});
  for (const KindAnswers& kind : cell.breakdown) out["breakdown"].push_back(encode(kind));
  set_known(out, "low", cell.low);
  set_known(out, "best", cell.best);
  set_known(out, "high", cell.high);
  set_known(out, "agreement", cell.agreement);
  set_known(out, "shift", cell.shift);
  set_known(out, "known", cell.known);
  return out;
}

std::size_t bytes_of(const WrittenCells& cells) {
  std::size_t bytes = 0;
  for (const std::string& cell : cells) bytes += sizeof(std::string) + cell.size();
  return bytes;
}

std::shared_ptr<const WrittenCells> written_cells(const Service& service, const ExerciseResults& results) {
  const auto write = [&] {
    WrittenCells cells;
    for (const CellOfRound& cell : results.round->cells) cells.push_back(encode(cell).dump());
    return cells;
  };
  return service.kept.get(RevisionKey("written", 0, 0).add(results.key), write, bytes_of);
}

using OwnAnswers = std::map<std::pair<std::string_view, std::string_view>, const Answer*>;

OwnAnswers by_cell(const std::vector<WorkshopAnswer>& own) {
  OwnAnswers answers;
  for (const WorkshopAnswer& answer : own) answers[{answer.item, answer.column}] = &answer.answer;
  return answers;
}

// The cell's object is closed once more, after the own answer.
std::string with_own(const std::string& cell, const Answer& own) {
  return cell.substr(0, cell.size() - 1) + ",\"own\":" + encode(own).dump() + "}";
}

}  // namespace

std::string json_of_results(const Service& service, const ExerciseResults& results) {
  const ShownRound& round = *results.round;
  const auto cells = written_cells(service, results);
  const OwnAnswers own = by_cell(results.own);
  std::string text = json{
      {"exercise", round.exercise},
      {"round", round.round},
      {"shown", round.shown},
      {"participants", round.participants},
      {"answers",
       round.answers}}.dump();
  text.back() = ',';
  text += "\"cells\":[";
  for (std::size_t i = 0; i < cells->size(); ++i) {
    if (i > 0) text += ',';
    const auto found = own.find({round.cells[i].item, round.cells[i].column});
    text += found == own.end() ? (*cells)[i] : with_own((*cells)[i], *found->second);
  }
  return text + "]}";
}

}  // namespace socta
