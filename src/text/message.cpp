#include "text/message.h"

#include <unicode/msgfmt.h>

#include <map>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include "domain/embedded_file.h"
#include "domain/error.h"

namespace socta {

std::span<const EmbeddedFile> message_files();

namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

void collect(const toml::table& table, const std::string& prefix, Catalogue& into) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
    if (const auto* inner = node.as_table()) collect(*inner, name, into);
    if (const auto text = node.value<std::string>()) into.emplace(name, *text);
  }
}

// A catalogue is one or more files: en.toml, report_en.toml.
Catalogue read_catalogue(std::string_view file_name) {
  Catalogue catalogue;
  for (const EmbeddedFile& file : message_files())
    if (file.name.ends_with(file_name)) collect(toml::parse(file.bytes), "", catalogue);
  return catalogue;
}

const Catalogue& catalogue_of(Language language) {
  static const Catalogue english = read_catalogue("en.toml");
  static const Catalogue serbian = read_catalogue("sr.toml");
  return language == Language::english ? english : serbian;
}

icu::UnicodeString utf16(const std::string& text) { return icu::UnicodeString::fromUTF8(text); }

std::string fill_in(Language language, const std::string& pattern,
                    const std::vector<MessageArgument>& arguments) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = language == Language::english ? icu::Locale("en_GB") : icu::Locale("sr_Cyrl");
  const icu::MessageFormat format(utf16(pattern), locale, status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(utf16(name));
    if (const auto* count = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(static_cast<int64_t>(*count));
    } else {
      values.emplace_back(utf16(std::get<std::string>(value)));
    }
  }
  icu::UnicodeString filled;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), filled, status);
  if (U_FAILURE(status))
    throw Error(ErrorKind::internal, "The message '" + pattern + "' cannot be filled in.");
  std::string result;
  return filled.toUTF8String(result);
}

}  // namespace

std::string message(Language language, std::string_view key, const std::vector<MessageArgument>& arguments) {
  const Catalogue& catalogue = catalogue_of(language);
  const auto found = catalogue.find(key);
  if (found == catalogue.end())
    throw Error(ErrorKind::internal, "There is no message '" + std::string(key) + "'.");
  const bool plain = found->second.find_first_of("{'") == std::string::npos;
  const std::string text = plain ? found->second : fill_in(language, found->second, arguments);
  return language == Language::serbian_latin ? latin(text) : text;
}

std::vector<std::string> message_keys(Language language) {
  std::vector<std::string> keys;
  for (const auto& [key, text] : catalogue_of(language)) keys.push_back(key);
  return keys;
}

}  // namespace socta
