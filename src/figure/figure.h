#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "text/language.h"

namespace socta {

/// The numbers of a figure as a table, for readers who do not see it. Every row has as many texts as there
/// are columns.
struct FigureData {
  std::vector<std::string> columns{};
  std::vector<std::vector<std::string>> rows{};

  bool operator==(const FigureData&) const = default;
};

/// A drawn figure. `svg` is one whole <svg> element without an XML declaration: it may stand in an HTML page
/// or in a file of its own. `title` says the finding where one is known; `subtitle` what, where and when.
struct Figure {
  std::string id;  ///< unique among the figures of one assessment: "ranking", "profile-heroin"
  std::string title{};
  std::string subtitle{};
  std::string description{};  ///< what is seen, in sentences; also in the SVG's <desc>
  std::string svg{};
  FigureData data{};
};

/// Screen: colours follow the reader's light or dark mode. Print: the light colours only, without a style
/// sheet, for renderers that know no CSS variables. A page with several figures may draw them for print and
/// put screen_style() (figure/theme.h) into its head once: they then follow the mode as well.
enum class FigureMedium { screen, print };

/// Whether title, subtitle and notice are drawn into the SVG, or left to the caption around it.
enum class FigureHeading { drawn, left_out };

/// Whether the SVG finds IBM Plex Sans where it stands (installed, or in the page), or brings it along (150
/// kB).
enum class FigureFonts { found, embedded };

/// What a figure is drawn from. `results` are those of `input`. Groups of criminals, links, series and
/// evidence of a higher handling code than `level` are absent; crime forms, indicators and factors have
/// none. `item` is the crime form of figures of one form, `series` the code of figures of one series. `px`
/// is the width; it is held between 320 and 1600, and narrower figures than 560 are laid out for a phone.
/// `previous`: results of the cycle before, made with the same methodology, which the profile shows beside.
struct FigureRequest {
  const AssessmentCase& input;
  const Results& results;
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::string item{};
  std::string series{};
  double px = 760;
  FigureMedium medium = FigureMedium::screen;
  FigureHeading heading = FigureHeading::drawn;
  FigureFonts fonts = FigureFonts::found;
  const Results* previous = nullptr;
};

enum class FigureKind {
  ranking,
  map,
  matrix,
  heat_map,
  profile,
  rank_acceptability,
  contributions,
  break_even,
  key_factors,
  factors,
  outlook,
  scenarios,
  trend,
  agreement,
  incidence,
  influence,
  coverage,
  graph
};

/// A kind as the command line and the report name it.
struct FigureKindEntry {
  FigureKind kind;
  std::string_view name;         ///< "rank-acceptability"
  std::string_view message_key;  ///< of its name for people
  bool of_one_item = false;      ///< needs FigureRequest::item
  bool of_one_series = false;    ///< needs FigureRequest::series
};

/// All kinds, in the order in which a report shows them.
std::span<const FigureKindEntry> figure_kinds();

/// nullptr when there is no kind of that name.
const FigureKindEntry* find_figure_kind(std::string_view name);

/// Draws the figure; nullopt when the data do not allow it (nothing scored, no such item, no sensitivity
/// run). The same bytes for the same request. Any thread.
std::optional<Figure> make_figure(FigureKind kind, const FigureRequest& request);

}  // namespace socta
