#include "app/password_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace socta {
namespace {

// Of what is found in published lists of leaked passwords, those that are long enough to pass the first rule,
// and their like in Serbian. Compared in small letters and without what is no letter or figure.
constexpr std::array<std::string_view, 46> kCommon = {
    "123456789012",     "1234567890123", "12345678901234", "123456789012345",  "1234567890123456",
    "012345678910",     "123456123456",  "123123123123",   "111222333444",     "112233445566",
    "password1234",     "password12345", "password123456", "passwordpassword", "password2015",
    "passw0rd1234",     "mypassword123", "adminadmin123",  "administrator",    "administrator1",
    "administrator123", "adminpassword", "changeme1234",   "changemenow1",     "letmein12345",
    "welcome12345",     "welcome123456", "qwertyuiop12",   "qwertyuiop123",    "qwertyuiopasdf",
    "qwerty123456",     "1qaz2wsx3edc",  "1q2w3e4r5t6y",   "q1w2e3r4t5y6",     "asdfghjkl123",
    "abcdefghijkl",     "abcdefghijklm", "abcd12345678",   "iloveyou1234",     "trustno11234",
    "lozinka12345",     "lozinka123456", "mojalozinka1",   "sifra1234567",     "beograd12345",
    "opensocta1234"};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

// Small ASCII letters, figures, and whatever is not ASCII.
std::string folded(std::string_view text) {
  std::string out;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= 0x80U || std::isalnum(byte) != 0)
      out += byte < 0x80U ? static_cast<char>(std::tolower(byte)) : character;
  }
  return out;
}

bool is_one_character(std::string_view text) {
  return std::ranges::all_of(text, [&text](char character) { return character == text.front(); });
}

// "name1" is no better than "name": figures at the end do not count.
std::string stem(std::string_view text) {
  std::string out = folded(text);
  while (!out.empty() && std::isdigit(static_cast<unsigned char>(out.back())) != 0) out.pop_back();
  return out;
}

bool repeats_owner(std::string_view password, std::string_view email, std::string_view name) {
  const std::string text = stem(password);
  const std::string mailbox = stem(email.substr(0, email.find('@')));
  return !text.empty() && (text == stem(email) || text == mailbox || text == stem(name));
}

}  // namespace

void check_password(std::string_view password, std::string_view email, std::string_view name,
                    std::string_view field, Problems& problems) {
  const Location where{.file = "", .field = std::string(field)};
  const std::size_t length = characters(password);
  if (length < kPasswordLeast) {
    problems.error("The password needs at least " + std::to_string(kPasswordLeast) + " characters.", where);
    return;
  }
  if (length > kPasswordMost || password.size() > 4 * kPasswordMost)
    problems.error("The password has more than " + std::to_string(kPasswordMost) + " characters.", where);
  if (is_one_character(password) || std::ranges::find(kCommon, folded(password)) != kCommon.end())
    problems.error("The password is one of those that are tried first; choose another one.", where);
  if (repeats_owner(password, email, name))
    problems.error("The password must not be the name or the e-mail address.", where);
}

}  // namespace socta
