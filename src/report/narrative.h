#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "report/document.h"
#include "text/language.h"

namespace socta {

/// A chapter of the narrative: narrative/110-psychoactive-substances.en.md. `name` is that of the file with
/// '_' for '-', and so the code of a chapter or of a crime area. `title` is its first heading, which `blocks`
/// do not repeat; sections below it are headings of level 2 and 3.
struct NarrativeChapter {
  std::string name;
  std::string title{};
  std::vector<Block> blocks{};
};

/// Which part of a narrative a reader of that level is shown (docs/report.md): `<!-- handling: restricted
/// -->` marks the whole file where it comes first, else what follows up to the next mark or heading; a mark
/// with another word counts as restricted. A file that does not begin with a mark has the assessment's
/// default handling. A paragraph or list item that cites evidence above the level is left out, and so is a
/// heading under which nothing is left.
struct NarrativeRequest {
  const Assessment& assessment;  ///< with all its evidence
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
};

/// The chapters in the order of their file names; of files that differ in language only the one in that
/// language, a file without a language in its name for all. Markdown (CommonMark): headings, paragraphs,
/// emphasis, lists, links and citations `[@code]`; `[words](#table-ranking)` refers to a place of the report.
/// Other marks become plain paragraphs, HTML is left out. Serbian Latin is derived.
std::vector<NarrativeChapter> read_narrative(const NarrativeRequest& request);

/// How much of the narrative in that language the level does not see: whole chapters, and paragraphs and list
/// items of the others.
struct NarrativeGaps {
  std::size_t chapters = 0;
  std::size_t passages = 0;

  bool operator==(const NarrativeGaps&) const = default;
};

NarrativeGaps narrative_gaps(const NarrativeRequest& request);

}  // namespace socta
