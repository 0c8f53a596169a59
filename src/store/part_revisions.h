#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace socta {

/// Parts of an assessment's content beside its tables, which have their own names: the chapters
/// (narrative/*.md), and every other file that is no table.
inline constexpr std::string_view kChapters = "chapters";
inline constexpr std::string_view kDocuments = "documents";

/// Which of the two a file belongs to.
std::string_view part_of_file(std::string_view path);

/// At which revision of the assessment each part of its content was changed last, so that what depends on
/// some parts need not follow changes of others.
class PartRevisions {
 public:
  /// 0: not since this is kept.
  std::int64_t of(std::string_view part) const;

  /// The latest of these, which are names of parts: it moves when one of them is changed, and only then.
  std::int64_t of_any(std::initializer_list<std::string_view> parts) const;

  void set(std::string_view part, std::int64_t revision);

  /// "evidence:12 judgements:15", as it is stored. Throws Error (corrupt) for a text that is none.
  std::string text() const;
  static PartRevisions of_text(std::string_view text);

  bool operator==(const PartRevisions&) const = default;

 private:
  std::map<std::string, std::int64_t, std::less<>> revisions_;
};

}  // namespace socta
