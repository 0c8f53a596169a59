#include "http/figure_input.h"

#include "http/handler_input.h"

namespace socta {
namespace {

constexpr std::string_view kFigureUses[] = {"page", "file"};

}  // namespace

FigureOrder figure_order_in(const Request& request) {
  Query query(request);
  FigureOrder order{.kind = request.parameter("figure"), .language = language_in(query)};
  order.item = query.text("item").value_or("");
  order.series = query.text("series").value_or("");
  order.px = static_cast<double>(query.integer("width", 320, 1600).value_or(760));
  if (query.word("use", kFigureUses) == "file") order.use = FigureUse::file;
  query.done();
  return order;
}

ReportOrder report_order_in(const Request& request, ReportLevels levels) {
  Query query(request);
  ReportOrder order{.format = query.text("format").value_or("html"), .language = language_in(query)};
  if (levels == ReportLevels::chosen) {
    order.level = level_in(query);
    order.sections = query.list("sections");
  }
  query.done();
  return order;
}

}  // namespace socta
