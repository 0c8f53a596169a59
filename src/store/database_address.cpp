#include "store/database_address.h"

#include <libpq-fe.h>

#include <map>
#include <memory>

#include "domain/error.h"
#include "domain/message_text.h"

namespace socta {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

Options parsed(const std::string& text) {
  char* fault = nullptr;
  Options options(PQconninfoParse(text.c_str(), &fault));
  // What libpq says of a faulty address can quote a password: it is not passed on.
  PQfreemem(fault);
  if (!options)
    throw Error(ErrorKind::invalid,
                "The address of the database is none; write postgres://user:password@host:5432/name, with"
                " special characters of its parts as percent escapes.");
  return options;
}

std::map<std::string, std::string> stated(const Options& options) {
  std::map<std::string, std::string> values;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option)
    if (option->val != nullptr) values[option->keyword] = option->val;
  return values;
}

std::string quoted(const std::string& value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\\' || c == '\'') text += '\\';
    text += c;
  }
  return text + "'";
}

std::string joined(const std::map<std::string, std::string>& values) {
  std::string text;
  for (const auto& [key, value] : values) text += (text.empty() ? "" : " ") + key + "=" + quoted(value);
  return text;
}

bool is_url(std::string_view text) {
  return text.starts_with("postgres://") || text.starts_with("postgresql://");
}

}  // namespace

DatabaseAddress parse_database_address(std::string_view text) {
  if (!is_url(text)) return {Dialect::sqlite, std::string(text)};
  auto values = stated(parsed(std::string(text)));
  // A server that does not answer is told within seconds, not minutes.
  values.emplace("connect_timeout", "10");
  values.emplace("application_name", "socta");
  return {Dialect::postgresql, joined(values)};
}

std::string shown(const DatabaseAddress& address) {
  if (address.dialect == Dialect::sqlite) return in_quotes(address.target);
  auto values = stated(parsed(address.target));
  std::string text = "postgres://";
  if (values.contains("user")) text += values["user"] + "@";
  text += values["host"];
  if (values.contains("port")) text += ":" + values["port"];
  return in_quotes(text + "/" + values["dbname"]);
}

}  // namespace socta
