#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "domain/sentence.h"

namespace socta {

/// Codes of assessments are made of ASCII letters, digits, '_', '-' and '.', and not empty.
bool is_assessment_code(std::string_view text);

/// What the rows of a table may name, under the word that messages use for it ("assessor"): catalogues of
/// further languages have the sentence under its own key, `there_is_no_assessor`.
class CodeList {
 public:
  explicit CodeList(std::string noun) : noun_(std::move(noun)) {}

  void add(std::string code);

  /// The list may lack codes: what names them could not be read whole.
  void leave_open() { open_ = true; }
  bool is_open() const { return open_; }

  /// True for every code while the list is open, as none can be said to be unknown.
  bool has(const std::string& code) const { return open_ || known_.contains(code); }
  const std::vector<std::string>& codes() const { return codes_; }

  /// `There is no assessor "A7x"; did you mean "A7"?`
  Sentence there_is_no(std::string_view code) const;

 private:
  std::string noun_;
  std::vector<std::string> codes_;
  std::unordered_set<std::string> known_;
  bool open_ = false;
};

}  // namespace socta
