#include "report/narrative.h"

#include <algorithm>
#include <map>

#include "report/markdown_blocks.h"

namespace socta {
namespace {

// "narrative/110-high-tech-crime.en.md": order and name "110-high-tech-crime", language "en".
struct ChapterFile {
  std::string stem;
  std::string language;
  const std::string* text = nullptr;
};

ChapterFile chapter_file(const StoredFile& file) {
  std::string name = file.path.substr(file.path.rfind('/') + 1);
  if (name.ends_with(".md")) name.resize(name.size() - 3);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos) return {name, "", &file.bytes};
  return {name.substr(0, dot), name.substr(dot + 1), &file.bytes};
}

int fit(const ChapterFile& file, Language language) {
  if (file.language == to_string(language)) return 3;
  if (file.language == (language == Language::english ? "en" : "sr")) return 2;
  return file.language.empty() ? 1 : 0;
}

std::map<std::string, ChapterFile> files_of(const NarrativeRequest& request) {
  std::map<std::string, ChapterFile> best;
  for (const StoredFile& stored : request.assessment.narrative) {
    const ChapterFile file = chapter_file(stored);
    if (fit(file, request.language) == 0) continue;
    const auto [place, is_new] = best.emplace(file.stem, file);
    if (!is_new && fit(file, request.language) > fit(place->second, request.language)) place->second = file;
  }
  return best;
}

std::string chapter_name(const std::string& stem) {
  const std::size_t begin = stem.find_first_not_of("0123456789-");
  std::string name = begin == std::string::npos ? stem : stem.substr(begin);
  std::ranges::replace(name, '-', '_');
  return name;
}

NarrativeChapter chapter(const std::string& stem, std::vector<Block> blocks) {
  NarrativeChapter made{chapter_name(stem), "", {}};
  for (Block& block : blocks) {
    auto* heading = std::get_if<Heading>(&block);
    if (heading && heading->level == 1 && made.title.empty() && made.blocks.empty()) {
      made.title = heading->text;
      continue;
    }
    if (heading) heading->level = std::clamp(heading->level, 2, 3);
    made.blocks.push_back(std::move(block));
  }
  return made;
}

std::size_t passages_of(const NarrativeChapter& chapter) {
  std::size_t passages = 0;
  for (const Block& block : chapter.blocks) {
    const auto* list = std::get_if<List>(&block);
    if (!std::holds_alternative<Heading>(block)) passages += list ? list->items.size() : 1;
  }
  return passages;
}

}  // namespace

NarrativeGaps narrative_gaps(const NarrativeRequest& request) {
  NarrativeRequest everything = request;
  everything.level = HandlingCode::restricted;
  const auto shown = read_narrative(request);
  NarrativeGaps gaps;
  for (const NarrativeChapter& chapter : read_narrative(everything)) {
    const auto seen = std::ranges::find(shown, chapter.name, &NarrativeChapter::name);
    if (seen == shown.end()) {
      ++gaps.chapters;
    } else {
      gaps.passages += passages_of(chapter) - passages_of(*seen);
    }
  }
  return gaps;
}

std::vector<NarrativeChapter> read_narrative(const NarrativeRequest& request) {
  std::map<std::string, HandlingCode, std::less<>> handling;
  for (const Evidence& evidence : request.assessment.evidence) handling[evidence.code] = evidence.handling;
  std::vector<NarrativeChapter> chapters;
  for (const auto& [stem, file] : files_of(request)) {
    NarrativeChapter read =
        chapter(stem, markdown_blocks(*file.text, {request.language, request.level,
                                                   request.assessment.handling_default, handling}));
    if (!read.blocks.empty()) chapters.push_back(std::move(read));
  }
  return chapters;
}

}  // namespace socta
