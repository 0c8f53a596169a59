#include <algorithm>
#include <cstdio>
#include <string>

#include "app/assess_folder.h"
#include "bench.h"
#include "figure/figure.h"
#include "report/compose.h"
#include "report/html_writer.h"

namespace socta::bench {
namespace {

constexpr Language kLanguages[] = {Language::english, Language::serbian_cyrillic, Language::serbian_latin};

std::size_t draw(FigureKind kind, const FigureRequest& request) {
  return make_figure(kind, request).has_value() ? 1 : 0;
}

std::size_t draw_of_each(const FigureKindEntry& kind, FigureRequest request) {
  std::size_t drawn = 0;
  if (kind.of_one_item) {
    for (const std::string& item : request.results.items) {
      request.item = item;
      drawn += draw(kind.kind, request);
    }
  } else if (kind.of_one_series) {
    for (const Series& series : request.input.assessment.series) {
      request.series = series.code;
      drawn += draw(kind.kind, request);
    }
  } else {
    drawn = draw(kind.kind, request);
  }
  return drawn;
}

std::size_t draw_all(const AssessedFolder& assessed, Language language) {
  std::size_t drawn = 0;
  for (const FigureKindEntry& kind : figure_kinds()) {
    FigureRequest request{assessed.input, assessed.results, language};
    drawn += draw_of_each(kind, request);
  }
  return drawn;
}

void print_language(const AssessedFolder& assessed, Language language, int repeats) {
  const ReportRequest request{.input = assessed.input, .results = assessed.results, .language = language};
  std::size_t figures = 0;
  std::size_t bytes = 0;
  const double drawing = least_seconds_of(repeats, [&] { figures = draw_all(assessed, language); });
  const double composing = least_seconds_of(repeats, [&] { compose_report(request); });
  const double whole = least_seconds_of(repeats, [&] { bytes = write_html(compose_report(request)).size(); });
  std::printf("%-8s %4zu figures %6.0f ms   composing %6.0f ms   composing and HTML %6.0f ms, %zu kB\n",
              std::string(to_string(language)).c_str(), figures, drawing * 1e3, composing * 1e3, whole * 1e3,
              bytes / 1000);
}

}  // namespace

void run_report(const std::string& folder, int repeats) {
  AssessRequest request;
  request.folder = folder;
  request.draws = 2000;
  const AssessedFolder assessed = assess_folder(request);
  for (const Language language : kLanguages) print_language(assessed, language, repeats);
}

}  // namespace socta::bench
