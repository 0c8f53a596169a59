#include "app/workshop_minutes.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/workshop_input.h"

namespace socta {

Response handle_workshop_minutes(const Service& service, const Request& request) {
  Query query(request);
  MinutesOrder order{.format = query.text("format").value_or("html")};
  order.language = language_in(query);
  query.done();
  const ReportFile file = workshop_minutes(service, signed_in(request), workshop_at(request), order);
  return download(file.media_type, file.file_name, Body(file.bytes));
}

Response handle_exercise_figure(const Service& service, const Request& request) {
  Query query(request);
  ExerciseFigureOrder order{.figure = request.parameter("figure"),
                            .item = query.text("item").value_or(""),
                            .column = query.text("column").value_or("")};
  if (const auto round = query.integer("round", 1, 99)) order.round = static_cast<int>(*round);
  order.language = language_in(query);
  order.px = static_cast<double>(query.integer("width", 320, 1600).value_or(760));
  query.done();
  const Figure figure = exercise_figure(service, signed_in(request), workshop_at(request),
                                        record_number(request, "exercise"), order);
  Response response = bytes_response("image/svg+xml", Body(figure.svg));
  response.headers.push_back({"Cache-Control", "no-store"});  // what is on show changes with every command
  return response;
}

}  // namespace socta
