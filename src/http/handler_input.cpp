#include "http/handler_input.h"

#include <array>

#include "domain/error.h"
#include "format/assessment_keys.h"

namespace socta {
namespace {

constexpr std::array<std::string_view, 3> kLanguages = {"en", "sr-Cyrl", "sr-Latn"};
constexpr std::size_t kMostTextBytes = 20'000;
constexpr std::size_t kMostPassword = 1024;

}  // namespace

const Principal& signed_in(const Request& request) {
  if (!request.principal) throw Error(ErrorKind::unauthenticated, "Sign in first.");
  return *request.principal;
}

const WorkshopParticipant& taking_part(const Request& request) {
  if (!request.participant) throw Error(ErrorKind::unauthenticated, "Join the workshop first.");
  return *request.participant;
}

std::string origin_of(const Request& request) {
  return (request.scheme == Scheme::https ? "https://" : "http://") + request.host;
}

std::int64_t assessment_number(const Request& request) { return record_number(request, "assessment"); }
std::int64_t run_number(const Request& request) { return record_number(request, "run"); }

Language language_in(Query& query) {
  const auto code = query.word("language", kLanguages);
  return code ? parse_language(*code).value_or(Language::english) : Language::english;
}

std::optional<HandlingCode> level_in(Query& query) {
  const auto code = query.word("level", kHandlingWords);
  return code ? parse_handling_code(*code) : std::nullopt;
}

std::optional<HandlingCode> optional_handling(JsonFields& fields, std::string_view name) {
  const auto code = fields.optional_word(name, kHandlingWords);
  return code ? parse_handling_code(*code) : std::nullopt;
}

std::optional<Period> optional_period(JsonFields& fields, std::string_view name) {
  const auto text = fields.optional_text(name);
  if (!text) return std::nullopt;
  const auto period = parse_period(*text);
  if (!period) fields.problem(name, "is no period; write it like 2013, 2015-H1, 2015-Q1 or 2015-03.");
  return period;
}

Period needed_period(JsonFields& fields, std::string_view name) {
  const std::string text = fields.text(name);
  const auto period = parse_period(text);
  if (!period && !text.empty())
    fields.problem(name, "is no period; write it like 2013, 2015-H1, 2015-Q1 or 2015-03.");
  return period.value_or(Period{});
}

std::optional<Text> optional_text_by_language(JsonFields& fields, std::string_view name) {
  const auto texts =
      fields.text_map(name, {.most = kMostTextBytes, .lines = Lines::many, .blank = Blank::accepted});
  if (texts.empty()) return std::nullopt;
  Text text;
  for (const auto& [language, words] : texts)
    if (!words.empty()) text.by_language[language] = words;
  return text;
}

std::optional<std::string> optional_language(JsonFields& fields, std::string_view name) {
  return fields.optional_word(name, kLanguages);
}

std::string password_in(JsonFields& fields, std::string_view name) {
  return fields.text(name, {.most = kMostPassword});
}

}  // namespace socta
