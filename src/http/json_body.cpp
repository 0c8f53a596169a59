#include "http/json_body.h"

#include <algorithm>
#include <set>

#include "domain/visible_text.h"
#include "http/error_response.h"

namespace socta {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(std::string message) { throw Refusal(400, ErrorKind::invalid, std::move(message)); }

// nlohmann keeps the last of two equal names in silence; a reader of ours must not guess which one was meant.
class StrictParse {
 public:
  bool operator()(int depth, json::parse_event_t event, const json& parsed) {
    if (depth > kJsonDepth)
      refuse("The JSON has objects or lists more than " + std::to_string(kJsonDepth) + " deep.");
    if (event == json::parse_event_t::object_start) names_.emplace_back();
    if (event == json::parse_event_t::object_end) names_.pop_back();
    if (event == json::parse_event_t::key && !names_.back().insert(parsed.get<std::string>()).second)
      refuse("The name '" + visible(parsed.get<std::string>()) + "' stands twice in one JSON object.");
    return true;
  }

 private:
  std::vector<std::set<std::string>> names_;
};

json parsed_object(std::string_view text) {
  json document;
  try {
    StrictParse strict;
    document = json::parse(text, std::ref(strict));
  } catch (const json::parse_error& error) {
    refuse("The body is no JSON in UTF-8: it goes wrong at byte " + std::to_string(error.byte) + ".");
  } catch (const json::exception&) {
    refuse("The JSON holds a number that is too large.");
  }
  if (!document.is_object()) refuse("The body must be a JSON object.");
  return document;
}

// "between 1 and 5", with an end left out where the range has none.
template <typename Range>
std::string range_words(const Range& range) {
  const Range open;
  const std::string low = json(range.low).dump();
  const std::string high = json(range.high).dump();
  if (range.low == open.low) return "at most " + high;
  if (range.high == open.high) return "at least " + low;
  return "between " + low + " and " + high;
}

bool is_integer(const json& value) {
  constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return value.is_number_integer() && (!value.is_number_unsigned() || value.get<std::uint64_t>() <= kLargest);
}

}  // namespace

JsonFields::JsonFields(const json& value, std::string place, Problems& problems)
    : value_(&value), place_(std::move(place)), problems_(&problems) {}

std::string JsonFields::place_of(std::string_view name) const {
  return place_.empty() ? std::string(name) : place_ + "." + std::string(name);
}

void JsonFields::note(const std::string& place, std::string message) {
  Location where;
  where.field = place;
  problems_->error(std::move(message), std::move(where));
}

void JsonFields::problem(std::string_view name, std::string message) {
  note(place_of(name), std::move(message));
}

std::vector<std::string> JsonFields::names() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : value_->items()) names.push_back(name);
  return names;
}

bool JsonFields::has(std::string_view name) const {
  const auto found = value_->find(name);
  return found != value_->end() && !found->is_null();
}

const json* JsonFields::take(std::string_view name) {
  known_.emplace_back(name);
  const auto found = value_->find(name);
  return found == value_->end() || found->is_null() ? nullptr : &*found;
}

const json* JsonFields::need(std::string_view name) {
  const json* value = take(name);
  if (value == nullptr) problem(name, "The field '" + place_of(name) + "' is missing.");
  return value;
}

std::optional<std::string> JsonFields::checked_text(const std::string& place, const json& value,
                                                    const TextRule& rule) {
  std::string fault =
      value.is_string() ? fault_of(value.get_ref<const std::string&>(), rule) : "is not a text";
  if (fault.empty()) return value.get<std::string>();
  note(place, "The field '" + place + "' " + fault + ".");
  return std::nullopt;
}

std::optional<std::string> JsonFields::optional_text(std::string_view name, const TextRule& rule) {
  const json* value = take(name);
  return value == nullptr ? std::nullopt : checked_text(place_of(name), *value, rule);
}

std::string JsonFields::text(std::string_view name, const TextRule& rule) {
  const json* value = need(name);
  return value == nullptr ? "" : checked_text(place_of(name), *value, rule).value_or("");
}

std::optional<std::string> JsonFields::optional_word(std::string_view name,
                                                     std::span<const std::string_view> words) {
  std::optional<std::string> text = optional_text(name, {.most = 100, .blank = Blank::accepted});
  if (!text || std::ranges::find(words, *text) != words.end()) return text;
  problem(name, "The field '" + place_of(name) + "' is '" + visible(*text) + "'; it must be one of " +
                    quoted_list(words) + ".");
  return std::nullopt;
}

std::string JsonFields::word(std::string_view name, std::span<const std::string_view> words) {
  need(name);
  return optional_word(name, words).value_or("");
}

std::optional<std::int64_t> JsonFields::optional_integer(std::string_view name, const IntegerRange& range) {
  const json* value = take(name);
  if (value == nullptr) return std::nullopt;
  if (!is_integer(*value)) {
    problem(name, "The field '" + place_of(name) + "' is not a whole number.");
    return std::nullopt;
  }
  const auto number = value->get<std::int64_t>();
  if (number >= range.low && number <= range.high) return number;
  problem(name, "The field '" + place_of(name) + "' is " + value->dump() + "; it must be " +
                    range_words(range) + ".");
  return std::nullopt;
}

std::int64_t JsonFields::integer(std::string_view name, const IntegerRange& range) {
  need(name);
  return optional_integer(name, range).value_or(0);
}

std::optional<double> JsonFields::optional_number(std::string_view name, const NumberRange& range) {
  const json* value = take(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number()) {
    problem(name, "The field '" + place_of(name) + "' is not a number.");
    return std::nullopt;
  }
  const auto number = value->get<double>();
  if (number >= range.low && number <= range.high) return number;
  problem(name, "The field '" + place_of(name) + "' is " + value->dump() + "; it must be " +
                    range_words(range) + ".");
  return std::nullopt;
}

double JsonFields::number(std::string_view name, const NumberRange& range) {
  need(name);
  return optional_number(name, range).value_or(0);
}

std::optional<bool> JsonFields::optional_flag(std::string_view name) {
  const json* value = take(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->get<bool>();
  problem(name, "The field '" + place_of(name) + "' is neither true nor false.");
  return std::nullopt;
}

bool JsonFields::flag(std::string_view name) {
  need(name);
  return optional_flag(name).value_or(false);
}

std::vector<std::int64_t> JsonFields::integers(std::string_view name, const IntegerRange& range,
                                               std::size_t most) {
  std::vector<std::int64_t> integers;
  const json* list = take(name);
  if (list == nullptr) return integers;
  const auto fits = [&range](const json& value) {
    return is_integer(value) && value.get<std::int64_t>() >= range.low &&
           value.get<std::int64_t>() <= range.high;
  };
  if (list->is_array() && list->size() <= most && std::ranges::all_of(*list, fits))
    return list->get<std::vector<std::int64_t>>();
  problem(name, "The field '" + place_of(name) + "' is not a list of at most " + std::to_string(most) +
                    " whole numbers, each " + range_words(range) + ".");
  return integers;
}

std::vector<std::string> JsonFields::texts(std::string_view name, const TextRule& rule, std::size_t most) {
  std::vector<std::string> texts;
  const json* list = take(name);
  if (list == nullptr) return texts;
  if (!list->is_array() || list->size() > most) {
    problem(name, "The field '" + place_of(name) + "' is not a list of at most " + std::to_string(most) +
                      " texts.");
    return texts;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string place = place_of(name) + "[" + std::to_string(i) + "]";
    if (auto text = checked_text(place, (*list)[i], rule)) texts.push_back(std::move(*text));
  }
  return texts;
}

std::map<std::string, std::string> JsonFields::text_map(std::string_view name, const TextRule& rule) {
  std::map<std::string, std::string> texts;
  const json* object = take(name);
  if (object == nullptr) return texts;
  if (!object->is_object()) {
    problem(name, "The field '" + place_of(name) + "' is not an object of texts.");
    return texts;
  }
  for (const auto& [key, value] : object->items()) {
    if (value.is_null()) {
      texts[key];
    } else if (auto text = checked_text(place_of(name) + "." + visible(key), value, rule)) {
      texts[key] = std::move(*text);
    }
  }
  return texts;
}

JsonFields* JsonFields::object(std::string_view name) {
  const json* value = take(name);
  if (value == nullptr) return nullptr;
  if (value->is_object()) return &inner_.emplace_back(*value, place_of(name), *problems_);
  problem(name, "The field '" + place_of(name) + "' is not an object.");
  return nullptr;
}

std::vector<JsonFields*> JsonFields::objects(std::string_view name, std::size_t most) {
  std::vector<JsonFields*> objects;
  const json* list = take(name);
  if (list == nullptr) return objects;
  const auto is_object = [](const json& value) { return value.is_object(); };
  if (!list->is_array() || list->size() > most || !std::ranges::all_of(*list, is_object)) {
    problem(name, "The field '" + place_of(name) + "' is not a list of at most " + std::to_string(most) +
                      " objects.");
    return objects;
  }
  for (std::size_t i = 0; i < list->size(); ++i)
    objects.push_back(
        &inner_.emplace_back((*list)[i], place_of(name) + "[" + std::to_string(i) + "]", *problems_));
  return objects;
}

void JsonFields::refuse_unknown() {
  for (const auto& [name, _] : value_->items())
    if (std::ranges::find(known_, name) == known_.end())
      problem(visible(name), "The field '" + place_of(visible(name)) + "' is unknown.");
  for (JsonFields& inner : inner_) inner.refuse_unknown();
}

JsonBody::JsonBody(const Request& request) : JsonBody(std::string_view(request.body)) {}

JsonBody::JsonBody(std::string_view text)
    : document_(parsed_object(text)), fields_(document_, "", problems_) {}

void JsonBody::done() {
  fields_.refuse_unknown();
  problems_.throw_if_errors();
}

}  // namespace socta
