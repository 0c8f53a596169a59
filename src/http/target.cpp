#include "http/target.h"

#include <algorithm>
#include <optional>

#include "format/utf8.h"
#include "http/error_response.h"

namespace socta {
namespace {

[[noreturn]] void refuse(const char* what) { throw Refusal(400, ErrorKind::invalid, what); }

std::optional<unsigned> digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

// The byte that "%xx" stands for, at the begin of `text`.
char decoded_byte(std::string_view text) {
  const auto high = text.size() > 2 ? digit_of(text[1]) : std::nullopt;
  const auto low = text.size() > 2 ? digit_of(text[2]) : std::nullopt;
  if (!high || !low) refuse("The address holds a '%' that is not followed by two hexadecimal digits.");
  return static_cast<char>(*high * 16 + *low);
}

enum class Plus { itself, space };

std::string decoded(std::string_view text, Plus plus) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      bytes += decoded_byte(text.substr(i));
      i += 2;
    } else {
      bytes += text[i] == '+' && plus == Plus::space ? ' ' : text[i];
    }
  }
  if (!is_valid_utf8(bytes)) refuse("The address holds bytes that are not UTF-8.");
  return bytes;
}

bool is_separator_or_control(char c) {
  return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string decoded_segment(std::string_view segment) {
  std::string bytes = decoded(segment, Plus::itself);
  if (bytes == "." || bytes == "..") refuse("The path goes up or stays with '.' or '..'.");
  if (std::ranges::any_of(bytes, is_separator_or_control))
    refuse("The path holds an encoded separator or control character.");
  return bytes;
}

std::string decoded_path(std::string_view path) {
  std::string whole;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end == 0 && !path.empty()) refuse("The path holds an empty segment.");
    whole += '/' + decoded_segment(path.substr(0, end));
    path.remove_prefix(end);
  }
  return whole;
}

NamedValues decoded_query(std::string_view query) {
  NamedValues values;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (!pair.empty())
      values.push_back({decoded(pair.substr(0, equals), Plus::space),
                        decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::space)});
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return values;
}

// Takes "http://host" off the front of an absolute form.
std::string take_host(std::string_view& target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    target.remove_prefix(scheme.size());
    const std::size_t end = std::min(target.find_first_of("/?"), target.size());
    std::string host(target.substr(0, end));
    target.remove_prefix(end);
    if (!is_host(host)) refuse("The address names no host.");
    return host;
  }
  return "";
}

bool is_target_character(char c) { return c > 0x20 && c < 0x7F && c != '#'; }

std::string_view trimmed_of_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

Target parse_target(std::string_view target) {
  if (target == "*") return {"*"};
  if (!std::ranges::all_of(target, is_target_character))
    refuse("The address holds a character that may not stand there.");
  Target parsed;
  parsed.host = take_host(target);
  const std::size_t question = std::min(target.find('?'), target.size());
  const std::string_view path = target.substr(0, question);
  if (!path.empty() && path.front() != '/') refuse("The address has no path.");
  if (path.empty() && parsed.host.empty()) refuse("The address has no path.");
  parsed.path = path.empty() ? "/" : decoded_path(path);
  parsed.query = decoded_query(target.substr(std::min(question + 1, target.size())));
  return parsed;
}

NamedValues parse_cookies(std::string_view field) {
  NamedValues cookies;
  while (!field.empty()) {
    const std::size_t end = std::min(field.find(';'), field.size());
    const std::string_view pair = trimmed_of_spaces(field.substr(0, end));
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && equals > 0)
      cookies.push_back({std::string(pair.substr(0, equals)), std::string(pair.substr(equals + 1))});
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return cookies;
}

bool is_host(std::string_view host) {
  const auto may_stand = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
  };
  return !host.empty() && host.size() <= 260 && std::ranges::all_of(host, may_stand);
}

}  // namespace socta
