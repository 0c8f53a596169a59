#include "format/results_reader.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "format/results_fields.h"
#include "format/results_words.h"

namespace socta {
namespace {

using Json = nlohmann::json;

class JsonReader {
 public:
  JsonReader(const Json& object, std::string path, std::string_view file, Problems& problems)
      : object_(object), path_(std::move(path)), file_(file), problems_(problems) {}

  template <typename T>
  void operator()(std::string_view key, T& field) {
    ++known_;
    const auto found = object_.find(key);
    const std::string here = path_.empty() ? std::string(key) : path_ + "." + std::string(key);
    if (found == object_.end()) return report(here, "The field is missing.");
    read(*found, here, field);
  }

  /// To be called after the fields: a field more than those is from a version that is not known here.
  void expect_no_others(std::size_t others_known) {
    if (object_.size() > known_ + others_known)
      report(path_, "There are fields here that are not known to this program.");
  }

 private:
  void report(const std::string& path, std::string message) {
    problems_.error(std::move(message), {.file = std::string(file_), .field = path});
  }

  void read(const Json& json, const std::string& path, double& number) {
    if (!json.is_number()) return report(path, "Expected a number.");
    number = json.get<double>();
  }

  void read(const Json& json, const std::string& path, bool& flag) {
    if (!json.is_boolean()) return report(path, "Expected true or false.");
    flag = json.get<bool>();
  }

  void read(const Json& json, const std::string& path, std::unsigned_integral auto& count) {
    if (!json.is_number_unsigned()) return report(path, "Expected a whole number, 0 or more.");
    count = json.get<std::uint64_t>();
  }

  void read(const Json& json, const std::string& path, std::string& words) {
    if (!json.is_string()) return report(path, "Expected a string.");
    words = json.get<std::string>();
  }

  void read(const Json& json, const std::string& path, Text& text) {
    if (!json.is_object()) return report(path, "Expected one string per language.");
    for (const auto& [language, words] : json.items())
      read(words, path + "." + language, text.by_language[language]);
  }

  void read(const Json& json, const std::string& path, Period& period) {
    const auto found = json.is_string() ? parse_period(json.get<std::string>()) : std::nullopt;
    if (!found) return report(path, "Expected a period such as \"2015-Q1\".");
    period = *found;
  }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void read(const Json& json, const std::string& path, Enum& enumerator) {
    const auto words = words_of(enumerator);
    const auto found =
        json.is_string() ? std::find(words.begin(), words.end(), json.get<std::string>()) : words.end();
    if (found == words.end()) return report(path, "The word is not known here.");
    enumerator = static_cast<Enum>(found - words.begin());
  }

  template <typename T>
  void read(const Json& json, const std::string& path, std::optional<T>& maybe) {
    if (json.is_null()) return;
    read(json, path, maybe.emplace());
  }

  template <typename T>
  void read(const Json& json, const std::string& path, std::vector<T>& elements) {
    if (!json.is_array()) return report(path, "Expected a list.");
    elements.resize(json.size());
    for (std::size_t i = 0; i < json.size() && !problems_.full(); ++i)
      read(json[i], path + "[" + std::to_string(i + 1) + "]", elements[i]);
  }

  void read(const Json& json, const std::string& path, std::array<double, 5>& quantiles) {
    if (!json.is_array() || json.size() != quantiles.size())
      return report(path, "Expected a list of five numbers.");
    for (std::size_t i = 0; i < quantiles.size(); ++i) read(json[i], path, quantiles[i]);
  }

  template <typename T>
  requires std::is_class_v<T>
  void read(const Json& json, const std::string& path, T& fields) {
    if (!json.is_object()) return report(path, "Expected an object.");
    JsonReader inner(json, path, file_, problems_);
    visit_fields(inner, fields);
    inner.expect_no_others(0);
  }

  const Json& object_;
  std::string path_;
  std::string_view file_;
  Problems& problems_;
  std::size_t known_ = 0;
};

Json parsed(std::string_view text, std::string_view file) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    const std::string_view before = text.substr(0, error.byte == 0 ? 0 : error.byte - 1);
    const auto row = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    throw Error(ErrorKind::corrupt, "This is no JSON file from here on; was it cut short or edited?",
                {std::string(file), row, before.size() - (before.rfind('\n') + 1) + 1});
  } catch (const Json::exception&) {
    throw Error(ErrorKind::corrupt, "The file holds a number that no result can have.", {std::string(file)});
  }
}

void refuse_other_formats(const Json& root, std::string_view file) {
  if (!root.is_object() || root.value("format", Json()) != Json(kResultsFormat))
    throw Error(ErrorKind::invalid,
                "This is no file of results: expected \"format\": \"" + std::string(kResultsFormat) + "\".",
                {.file = std::string(file), .field = "format"});
  const Json version = root.value("version", Json());
  if (version == Json(kResultsFormatVersion)) return;
  const bool is_newer = version.is_number_integer() && version > Json(kResultsFormatVersion);
  throw Error(ErrorKind::invalid,
              is_newer ? "The file has format version " + version.dump() +
                             ", which is newer than this program knows (" +
                             std::to_string(kResultsFormatVersion) + "); use a newer program."
                       : "The format version must be " + std::to_string(kResultsFormatVersion) + ".",
              {.file = std::string(file), .field = "version"});
}

// Readers of results take these for granted.
void check_fit(const Results& results, std::string_view file, Problems& problems) {
  const auto report = [&](std::string field, const char* message) {
    problems.error(message, {.file = std::string(file), .field = std::move(field)});
  };
  const std::size_t items = results.items.size();
  if (results.item_results.size() != items)
    report("item_results", "There must be one for each of the items.");
  for (std::size_t i = 0; i < std::min(items, results.item_results.size()); ++i) {
    const ItemResult& item = results.item_results[i];
    const std::string here = "item_results[" + std::to_string(i + 1) + "]";
    if (item.item != results.items[i]) report(here + ".item", "The order is not that of the items.");
    if (item.danger_class && *item.danger_class >= results.classes.size())
      report(here + ".danger_class", "There is no such class.");
    if (item.score && !(*item.score >= 0 && *item.score <= 1))
      report(here + ".score", "A danger is a number from 0 to 1.");
  }
  for (std::size_t i = 0; i < results.pairwise.size(); ++i)
    if (results.pairwise.size() != items || results.pairwise[i].size() != items)
      report("pairwise[" + std::to_string(i + 1) + "]", "There must be one row and column for each item.");
}

}  // namespace

Results read_results(std::string_view json, std::string_view file) {
  const Json root = parsed(json, file);
  refuse_other_formats(root, file);
  Results results;
  Problems problems;
  JsonReader reader(root, "", file, problems);
  visit_fields(reader, results);
  constexpr std::size_t kFormatAndVersion = 2;
  reader.expect_no_others(kFormatAndVersion);
  if (!problems.has_errors()) check_fit(results, file, problems);
  problems.throw_if_errors(ErrorKind::corrupt);
  return results;
}

}  // namespace socta
