#include "app/account_fields.h"

#include <string>

#include "app/password_rules.h"
#include "domain/message_text.h"

namespace socta {
namespace {

constexpr std::size_t kMostEmail = 254;  // RFC 5321, 4.5.3.1.3
constexpr std::size_t kMostName = 200;

bool is_plain(std::string_view text) {
  for (const char character : text)
    if (static_cast<unsigned char>(character) <= ' ' || character == '<' || character == '>' ||
        character == '"')
      return false;
  return true;
}

// An address is proved by whoever follows the invitation, not by its form.
bool looks_like_email(std::string_view email) {
  const std::size_t at = email.find('@');
  return at != email.npos && at > 0 && at + 1 < email.size() && email.find('@', at + 1) == email.npos &&
         email.size() <= kMostEmail && is_plain(email);
}

}  // namespace

void check_email(std::string_view email, Problems& problems) {
  if (!looks_like_email(email))
    problems.error(in_quotes(email) + " is no e-mail address.", {.file = "", .field = "email"});
}

void check_name(std::string_view name, Problems& problems) {
  if (name.find_first_not_of(' ') == name.npos)
    problems.error("The name is empty.", {.file = "", .field = "name"});
  else if (name.size() > kMostName)
    problems.error("The name is longer than " + std::to_string(kMostName) + " bytes.",
                   {.file = "", .field = "name"});
}

void check_new_password(std::string_view password, std::string_view email, std::string_view name,
                        Problems& problems) {
  check_password(password, email, name, "password", problems);
}

}  // namespace socta
