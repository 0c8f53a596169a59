#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/handling.h"
#include "domain/results.h"
#include "figure/figure.h"
#include "figure/theme.h"
#include "text/language.h"

namespace socta {

/// The report as a value, between what composes it and what writes it as HTML, Word or Markdown. All texts
/// are finished: in the report's language, with numbers rounded and formatted. Nothing in it is above its
/// handling level. number_document (report/numbering.h) has filled in all numbers, anchors and reference
/// texts before a writer sees it.

enum class Emphasis { none, emphasis, strong };

/// What an inline run is. text: as it is. link: `target` is an address outside. citation: `target` is the
/// anchor of a note, `text` its number ("3"), which a writer sets in brackets or raised. reference: `target`
/// is the anchor of a heading, figure or table, `text` what is said of it ("Figure 3"). `language` is the tag
/// of the text's language where it is not the document's.
enum class RunKind { text, link, citation, reference };

struct InlineRun {
  std::string text;
  RunKind kind = RunKind::text;
  Emphasis emphasis = Emphasis::none;
  std::string target{};
  std::string language{};

  bool operator==(const InlineRun&) const = default;
};

using Inline = std::vector<InlineRun>;

/// `level` 1 opens a chapter; 2 and 3 its sections. `number` is "4", "4.2", "A", "A.1", or empty where the
/// heading has none (the summary).
struct Heading {
  int level = 1;
  std::string text;
  std::string anchor{};
  std::string number{};

  bool operator==(const Heading&) const = default;
};

/// body: running text. finding: the sentence that a chapter or section opens with, set larger. quiet: small
/// print, such as the source line below a table.
enum class ParagraphRole { body, finding, quiet };

struct Paragraph {
  Inline runs;
  ParagraphRole role = ParagraphRole::body;
  std::string anchor{};

  bool operator==(const Paragraph&) const = default;
};

enum class ListKind { bullets, numbers };

/// `depth` 0 is the outermost list.
struct ListItem {
  Inline runs;
  int depth = 0;

  bool operator==(const ListItem&) const = default;
};

struct List {
  ListKind kind = ListKind::bullets;
  std::vector<ListItem> items;
  std::string anchor{};

  bool operator==(const List&) const = default;
};

enum class Alignment { left, right, centre };

/// `width` is relative to the other columns' widths.
struct ReportColumn {
  std::string heading;
  Alignment alignment = Alignment::left;
  double width = 1;

  bool operator==(const ReportColumn&) const = default;
};

enum class NumberUnit { plain, percent };

/// The number behind a cell's text, for writers that keep numbers as numbers. A percentage is a share in [0,
/// 1].
struct CellNumber {
  double value = 0;
  int decimals = 0;
  NumberUnit unit = NumberUnit::plain;

  bool operator==(const CellNumber&) const = default;
};

/// `mark`: a small square of that colour before the text; the word always stands beside it.
struct ReportCell {
  Inline runs;
  std::optional<CellNumber> number{};
  std::optional<Colour> mark{};

  bool operator==(const ReportCell&) const = default;
};

/// body: an ordinary row. subheading: its first cell spans the row and names what follows. total: set off
/// from the rows above.
enum class RowRole { body, subheading, total };

/// Has as many cells as the table has columns; a subheading has one.
struct ReportRow {
  std::vector<ReportCell> cells;
  RowRole role = RowRole::body;

  bool operator==(const ReportRow&) const = default;
};

/// The headings of the columns are the one header row, repeated on every page. `note` stands below the table
/// (source, signs used). `sheet` is a short name, unique in the document, for a sheet of a workbook.
struct ReportTable {
  std::string id;  ///< what references name: "ranking"
  std::string caption;
  std::vector<ReportColumn> columns;
  std::vector<ReportRow> rows;
  std::string note{};
  std::string sheet{};
  std::string anchor{};
  std::size_t number = 0;

  bool operator==(const ReportTable&) const = default;
};

/// A figure with its caption and its data table. It is drawn for print; screen_style() (figure/theme.h) in a
/// page's head makes it follow light and dark mode. Title and subtitle are not drawn into it: they caption
/// it.
struct FigureBlock {
  Figure figure;
  std::string narrow{};  ///< the figure's SVG for the screen of a phone; empty: there is none
  std::string anchor{};
  std::size_t number = 0;
};

/// notice: what holds for the whole report ("an example"). key: what matters most. unknown: what is not
/// known.
enum class CalloutKind { notice, key, unknown };

struct Callout {
  CalloutKind kind = CalloutKind::notice;
  std::string title{};  ///< may be empty
  std::vector<Inline> paragraphs;
  std::string anchor{};

  bool operator==(const Callout&) const = default;
};

/// Sources as numbered notes, in the order in which the text cites them, then the ones that it does not.
struct Note {
  std::string id;  ///< code of the evidence or series, which citations name
  Inline runs;
  std::string anchor{};
  std::size_t number = 0;

  bool operator==(const Note&) const = default;
};

struct NoteList {
  std::vector<Note> notes;

  bool operator==(const NoteList&) const = default;
};

struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Heading, Paragraph, List, ReportTable, FigureBlock, Callout, NoteList, PageBreak>;

/// summary: one page, no number. body: numbered 1, 2, … annex: lettered A, B, …
enum class ChapterKind { summary, body, annex };

/// Its first block is a heading of level 1. Every chapter begins on a new page.
struct Chapter {
  std::string section;  ///< as `--sections` names it: "summary", "method", "area"
  ChapterKind kind = ChapterKind::body;
  std::vector<Block> blocks;
};

/// A name and a value, as the cover prints them: ("Reference period", "2013 – first quarter of 2015").
struct CoverLine {
  std::string name;
  std::string value;

  bool operator==(const CoverLine&) const = default;
};

/// Chapters follow each other on paper. parts_apart: the summary has a page of its own, and annexes begin
/// one. run_on: nothing begins a page.
enum class ChapterFlow { parts_apart, run_on };

struct DocumentMeta {
  std::string title;
  std::string subtitle{};     ///< area and reference period
  std::string description{};  ///< one sentence, for metadata
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::string level_text{};  ///< "Public", printed on every page
  std::string notice{};      ///< printed on the cover and with the summary
  std::vector<CoverLine> cover{};
  RunIdentity run{};
  ChapterFlow flow = ChapterFlow::parts_apart;
  std::string identity_text{};  ///< the run in one line: draws, seed, hashes, version
};

/// A finished report.
struct Document {
  DocumentMeta meta;
  std::vector<Chapter> chapters;
};

}  // namespace socta
