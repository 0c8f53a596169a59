#include "store/workshop_log.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {
namespace {

using nlohmann::json;

/// A member of the arguments and its name.
template <typename Value>
struct Member {
  const char* name;
  Value CommandArguments::*value;
};
constexpr Member<std::int64_t> kNumbers[] = {{"exercise", &CommandArguments::exercise},
                                             {"into", &CommandArguments::into},
                                             {"proposal", &CommandArguments::proposal}};
constexpr Member<std::string> kTexts[] = {{"item", &CommandArguments::item},
                                          {"column", &CommandArguments::column},
                                          {"place", &CommandArguments::place},
                                          {"reason", &CommandArguments::reason},
                                          {"text", &CommandArguments::text}};

std::string written(const CommandArguments& arguments) {
  json out = json::object();
  for (const auto& [name, value] : kNumbers)
    if (arguments.*value != 0) out[name] = arguments.*value;
  for (const auto& [name, value] : kTexts)
    if (!(arguments.*value).empty()) out[name] = arguments.*value;
  if (arguments.seconds != 0) out["seconds"] = arguments.seconds;
  if (!arguments.proposals.empty()) out["proposals"] = arguments.proposals;
  if (arguments.decision) out["decision"] = to_string(*arguments.decision);
  return out.dump();
}

CommandArguments read(const json& object) {
  CommandArguments arguments;
  for (const auto& [name, value] : kNumbers) arguments.*value = object.value(name, arguments.*value);
  for (const auto& [name, value] : kTexts) arguments.*value = object.value(name, arguments.*value);
  arguments.seconds = object.value("seconds", 0);
  arguments.proposals = object.value("proposals", arguments.proposals);
  arguments.decision = parse_proposal_decision(object.value("decision", ""));
  return arguments;
}

WorkshopCommand read_command(std::int64_t number, std::string at, std::int64_t account,
                             const std::string& word, const std::string& arguments) {
  try {
    return {number, std::move(at), account, parse_command_kind(word).value(), read(json::parse(arguments))};
  } catch (const std::exception&) {
    throw Error(ErrorKind::corrupt, "A command of a workshop is not as it was written.");
  }
}

}  // namespace

std::vector<WorkshopCommand> workshop_log(Transaction& transaction, std::int64_t workshop) {
  std::vector<WorkshopCommand> log;
  for (auto& [number, at, account, word, arguments] :
       transaction.query<std::int64_t, std::string, std::int64_t, std::string, std::string>(
           R"(select "number", "at", "account_id", "command", "arguments" from "workshop_command"
              where "workshop_id" = ? order by "number")",
           {workshop}))
    log.push_back(read_command(number, std::move(at), account, word, arguments));
  return log;
}

std::int64_t last_command(Transaction& transaction, std::int64_t workshop) {
  const auto found =
      transaction.find<std::int64_t>(R"(select "last_command" from "workshop" where "id" = ?)", {workshop});
  if (!found) throw Error(ErrorKind::not_found, "There is no such workshop.");
  return std::get<0>(*found);
}

void append_command(Transaction& transaction, std::int64_t workshop, const WorkshopCommand& command) {
  const std::int64_t raised =
      transaction.execute(R"(update "workshop" set "last_command" = ? where "id" = ? and "last_command" = ?)",
                          {command.number, workshop, command.number - 1});
  if (raised == 0) {
    last_command(transaction, workshop);
    throw Error(ErrorKind::stale, "Another facilitator was quicker: look at the workshop as it is now.");
  }
  transaction.execute(
      R"(insert into "workshop_command" ("workshop_id", "number", "at", "account_id", "command", "arguments")
         values (?, ?, ?, ?, ?, ?))",
      {workshop, command.number, command.at, command.account, to_string(command.kind),
       written(command.arguments)});
}

}  // namespace socta
