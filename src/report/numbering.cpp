#include "report/numbering.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/inline_walk.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr std::array<const char*, 12> kLatinLetters = {"A", "B", "C", "D", "E", "F",
                                                       "G", "H", "I", "J", "K", "L"};
constexpr std::array<const char*, 12> kCyrillicLetters = {"А", "Б", "В", "Г", "Д", "Ђ",
                                                          "Е", "Ж", "З", "И", "Ј", "К"};

std::string annex_letter(std::size_t index, Language language) {
  const auto& letters = language == Language::serbian_cyrillic ? kCyrillicLetters : kLatinLetters;
  return index < letters.size() ? letters[index] : std::to_string(index + 1);
}

template <typename Visit>
void each_block(Document& document, const Visit& visit) {
  for (Chapter& chapter : document.chapters)
    for (Block& block : chapter.blocks) visit(block);
}

// Numbers of the headings of one chapter, below the chapter's own.
class HeadingNumbers {
 public:
  explicit HeadingNumbers(std::string chapter) : chapter_(std::move(chapter)) {}

  std::string next(int level) {
    if (level == 1 || chapter_.empty()) return chapter_;
    if (level == 2) {
      ++section_;
      part_ = 0;
      return chapter_ + "." + std::to_string(section_);
    }
    return chapter_ + "." + std::to_string(section_) + "." + std::to_string(++part_);
  }

 private:
  std::string chapter_;
  std::size_t section_ = 0;
  std::size_t part_ = 0;
};

void number_headings(Document& document) {
  std::size_t body = 0;
  std::size_t annexes = 0;
  for (Chapter& chapter : document.chapters) {
    std::string number;
    if (chapter.kind == ChapterKind::body) number = std::to_string(++body);
    if (chapter.kind == ChapterKind::annex) number = annex_letter(annexes++, document.meta.language);
    HeadingNumbers numbers(number);
    for (Block& block : chapter.blocks)
      if (auto* heading = std::get_if<Heading>(&block)) heading->number = numbers.next(heading->level);
  }
}

void number_figures_and_tables(Document& document) {
  std::size_t figures = 0;
  std::size_t tables = 0;
  each_block(document, [&](Block& block) {
    if (auto* figure = std::get_if<FigureBlock>(&block)) {
      figure->number = ++figures;
      figure->anchor = "figure-" + figure->figure.id;
    }
    if (auto* table = std::get_if<ReportTable>(&block)) {
      table->number = ++tables;
      table->anchor = "table-" + table->id;
    }
  });
}

std::map<std::string, std::size_t> citation_order(Document& document) {
  std::map<std::string, std::size_t> order;
  each_block(document, [&order](Block& block) {
    each_inline(block, [&order](const Inline& runs) {
      for (const InlineRun& run : runs)
        if (run.kind == RunKind::citation) order.emplace(run.target, order.size());
    });
  });
  return order;
}

void number_notes(Document& document) {
  const auto order = citation_order(document);
  const auto place = [&order](const Note& note) {
    const auto found = order.find(note.id);
    return found == order.end() ? order.size() : found->second;
  };
  std::size_t number = 0;
  each_block(document, [&](Block& block) {
    auto* list = std::get_if<NoteList>(&block);
    if (!list) return;
    std::ranges::stable_sort(list->notes, {}, place);
    for (Note& note : list->notes) {
      note.number = ++number;
      note.anchor = "note-" + note.id;
    }
  });
}

// Anchors of what has none: that of the chapter with a running number.
class Anchors {
 public:
  void give(Chapter& chapter) {
    std::string base = chapter.section;
    if (auto* heading = std::get_if<Heading>(&chapter.blocks.front())) {
      name(heading->anchor, "chapter-" + chapter.section);
      base = heading->anchor;
    }
    std::size_t count = 0;
    for (Block& block : chapter.blocks) {
      const std::string next = base + "-" + std::to_string(++count);
      if (auto* heading = std::get_if<Heading>(&block); heading && count > 1) name(heading->anchor, next);
      if (auto* paragraph = std::get_if<Paragraph>(&block)) name(paragraph->anchor, next);
      if (auto* list = std::get_if<List>(&block)) name(list->anchor, next);
      if (auto* callout = std::get_if<Callout>(&block)) name(callout->anchor, next);
    }
  }

 private:
  void name(std::string& anchor, const std::string& otherwise) {
    if (anchor.empty()) anchor = otherwise;
    std::string unique = anchor;
    for (std::size_t i = 2; !taken_.insert(unique).second; ++i) unique = anchor + "-" + std::to_string(i);
    anchor = unique;
  }

  std::set<std::string> taken_;
};

std::string heading_reference(const Chapter& chapter, const Heading& heading, Language language) {
  const std::vector<MessageArgument> arguments = {
      {"number", heading.number.empty() ? heading.text : heading.number}};
  if (heading.number.empty()) return heading.text;
  if (chapter.kind == ChapterKind::annex) return message(language, "report.reference_annex", arguments);
  return message(language, heading.level == 1 ? "report.reference_chapter" : "report.reference_section",
                 arguments);
}

// What a reference or a citation to an anchor says.
std::map<std::string, std::string> reference_texts(const Document& document) {
  std::map<std::string, std::string> texts;
  const Language language = document.meta.language;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block))
        texts.emplace(heading->anchor, heading_reference(chapter, *heading, language));
      if (const auto* figure = std::get_if<FigureBlock>(&block))
        texts.emplace(figure->anchor, message(language, "report.reference_figure",
                                              {{"number", std::to_string(figure->number)}}));
      if (const auto* table = std::get_if<ReportTable>(&block))
        texts.emplace(table->anchor, message(language, "report.reference_table",
                                             {{"number", std::to_string(table->number)}}));
      if (const auto* list = std::get_if<NoteList>(&block))
        for (const Note& note : list->notes) texts.emplace(note.anchor, std::to_string(note.number));
    }
  return texts;
}

class Resolver {
 public:
  explicit Resolver(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}

  void resolve(Inline& runs) {
    Inline resolved;
    for (InlineRun& run : runs) {
      if (run.kind == RunKind::citation) {
        cite(run, resolved);
      } else if (run.kind == RunKind::reference) {
        refer(run, resolved);
      } else {
        resolved.push_back(std::move(run));
      }
    }
    runs = std::move(resolved);
  }

  std::vector<std::string> missing() && { return std::move(missing_); }

 private:
  void cite(InlineRun& run, Inline& into) {
    const std::string anchor = "note-" + run.target;
    const auto found = texts_.find(anchor);
    if (found == texts_.end()) {
      missing_.push_back(run.target);
      return;
    }
    run.text = found->second;
    run.target = anchor;
    into.push_back(std::move(run));
  }

  // A reference that has its own words keeps them, and loses only its target.
  void refer(InlineRun& run, Inline& into) {
    const auto found = texts_.find(run.target);
    const bool own_words = !run.text.empty();
    if (found == texts_.end()) {
      missing_.push_back(run.target);
      if (own_words) into.push_back({std::move(run.text), RunKind::text, run.emphasis, ""});
    } else if (own_words) {
      into.push_back(std::move(run));
    } else {
      into.push_back({" ("});
      run.text = found->second;
      into.push_back(std::move(run));
      into.push_back({")"});
    }
  }

  std::map<std::string, std::string> texts_;
  std::vector<std::string> missing_;
};

}  // namespace

std::vector<std::string> number_document(Document& document) {
  number_headings(document);
  number_figures_and_tables(document);
  number_notes(document);
  Anchors anchors;
  for (Chapter& chapter : document.chapters) anchors.give(chapter);
  Resolver resolver(reference_texts(document));
  each_block(document, [&resolver](Block& block) {
    each_inline(block, [&resolver](Inline& runs) { resolver.resolve(runs); });
  });
  return std::move(resolver).missing();
}

}  // namespace socta
