#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace socta {

/// A text that stands between the quotes of the language; a long one is cut (in_quotes).
struct QuotedWord {
  std::string text;
  bool operator==(const QuotedWord&) const = default;
};

/// What is filled into a sentence at {name}: words as they are, words in quotes, a number with the language's
/// point, a count that plural forms follow.
struct SentenceArgument {
  std::string name;
  std::variant<std::string, QuotedWord, double, std::int64_t> value;

  bool operator==(const SentenceArgument&) const = default;
};

SentenceArgument plain(std::string name, std::string_view text);
SentenceArgument quoted(std::string name, std::string_view text);
SentenceArgument numeric(std::string name, double value);
SentenceArgument counted(std::string name, std::uint64_t value);

/// A sentence, or a part of one, that the catalogues of further languages have under `said.` and `key`.
struct SaidPart {
  std::string key;
  std::vector<SentenceArgument> arguments{};

  bool operator==(const SaidPart&) const = default;
};

/// A sentence for people: in English, and what a catalogue makes it of in another language (text/said.h).
/// Where a part of it has no key, the whole is said in English everywhere.
class Sentence {
 public:
  /// A sentence without a key.
  template <std::convertible_to<std::string> English>
  Sentence(English&& english)  // NOLINT(bugprone-forwarding-reference-overload): a sentence is no std::string
      : Sentence(std::string(std::forward<English>(english)), std::vector<SaidPart>()) {}

  /// `form` is the English sentence with its places such as {value}; each has one argument of that name.
  Sentence(std::string key, std::string_view form, std::vector<SentenceArgument> arguments = {});

  /// What is known of a sentence that was said.
  Sentence(std::string english, std::vector<SaidPart> parts);

  const std::string& english() const { return english_; }

  /// Its parts in their order; none when there is one without a key.
  const std::vector<SaidPart>& parts() const { return parts_; }

  /// The one and then the other, without a space between them.
  friend Sentence operator+(const Sentence& first, const Sentence& second);

 private:
  std::string english_;
  std::vector<SaidPart> parts_;
};

}  // namespace socta
