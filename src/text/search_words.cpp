#include "text/search_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>

#include "domain/error.h"

namespace socta {
namespace {

// Lower-case letters that do not come apart into a letter and an accent. Serbian ones as Serbian Latin writes
// them.
const std::map<UChar32, std::string_view> kPairs = {
    {U'а', "a"},  {U'б', "b"}, {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'ђ', "dj"}, {U'е', "e"},
    {U'ж', "z"},  {U'з', "z"}, {U'и', "i"},  {U'ј', "j"},  {U'к', "k"},  {U'л', "l"},  {U'љ', "lj"},
    {U'м', "m"},  {U'н', "n"}, {U'њ', "nj"}, {U'о', "o"},  {U'п', "p"},  {U'р', "r"},  {U'с', "s"},
    {U'т', "t"},  {U'ћ', "c"}, {U'у', "u"},  {U'ф', "f"},  {U'х', "h"},  {U'ц', "c"},  {U'ч', "c"},
    {U'џ', "dz"}, {U'ш', "s"}, {U'ѕ', "dz"}, {U'ы', "y"},  {U'э', "e"},  {U'ю', "ju"}, {U'я', "ja"},
    {U'щ', "sc"}, {U'ъ', ""},  {U'ь', ""},   {U'є', "e"},  {U'і', "i"},  {U'đ', "dj"}, {U'ł', "l"},
    {U'ø', "o"},  {U'ı', "i"}, {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"},
};

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU lacks its normalisation data.");
  return *normalizer;
}

void append_utf8(UChar32 character, std::string& text) {
  char bytes[U8_MAX_LENGTH];
  int length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  text.append(bytes, static_cast<std::size_t>(length));
}

bool is_accent(UChar32 character) { return u_charType(character) == U_NON_SPACING_MARK; }

/// Collects folded letters into words.
class WordCollector {
 public:
  void take(UChar32 character) {
    const UChar32 lower = u_tolower(character);
    if (const auto pair = kPairs.find(lower); pair != kPairs.end()) {
      word_ += pair->second;
    } else if (lower < 0x80) {
      take_plain(lower);
    } else if (icu::UnicodeString parts; normalizer_.getDecomposition(lower, parts)) {
      for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) take_part(parts.char32At(i));
    } else {
      take_plain(lower);
    }
  }

  std::vector<std::string> words() {
    end_word();
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    return std::move(words_);
  }

 private:
  // A part of a character that came apart: "ќ" is к and an accent.
  void take_part(UChar32 part) {
    const UChar32 lower = u_tolower(part);
    if (const auto pair = kPairs.find(lower); pair != kPairs.end()) {
      word_ += pair->second;
    } else {
      take_plain(lower);
    }
  }

  void take_plain(UChar32 character) {
    if (is_accent(character)) return;
    if (u_isalnum(character)) {
      append_utf8(character, word_);
    } else {
      end_word();
    }
  }

  void end_word() {
    if (word_.size() > kLongestSearchWord) {
      std::size_t end = kLongestSearchWord;
      while ((static_cast<unsigned char>(word_[end]) & 0xC0) == 0x80) --end;
      word_.resize(end);
    }
    if (!word_.empty()) words_.push_back(std::move(word_));
    word_.clear();
  }

  const icu::Normalizer2& normalizer_ = decomposition();
  std::string word_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  WordCollector collector;
  const icu::UnicodeString characters =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (int i = 0; i < characters.length(); i = characters.moveIndex32(i, 1))
    collector.take(characters.char32At(i));
  return collector.words();
}

}  // namespace socta
