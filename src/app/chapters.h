#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "domain/error.h"

namespace socta {

/// A chapter of the narrative; `name` is that of its file without ".md".
struct ChapterSummary {
  std::string name{};
  std::int64_t size = 0;
  std::int64_t version = 0;
};

struct StoredChapter {
  std::string name{};
  std::string markdown{};  ///< as far as the reader may see it
  std::int64_t version = 0;
  std::vector<Problem> problems{};  ///< citations of evidence that is not there
};

/// Throws Error: not_found, forbidden.
std::vector<ChapterSummary> chapters(const Service& service, const Principal& who, std::int64_t assessment);

/// Throws Error: not_found, also when nothing of it is for the reader; forbidden.
StoredChapter chapter(const Service& service, const Principal& who, std::int64_t assessment,
                      std::string_view name);

/// Stores a chapter made on `version` (0: a new one). Only who sees all of it may write it. Throws Error:
/// not_found, forbidden, invalid, stale, conflict.
StoredChapter write_chapter(const Service& service, const Principal& who, std::int64_t assessment,
                            std::string_view name, std::int64_t version, const std::string& markdown);

}  // namespace socta
