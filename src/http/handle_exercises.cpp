#include <nlohmann/json.hpp>

#include "app/command_workshop.h"
#include "app/provisional_ranking.h"
#include "http/decode_command.h"
#include "http/encode_exercise.h"
#include "http/encode_results.h"
#include "http/encode_round.h"
#include "http/error_response.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/reader_language.h"
#include "http/workshop_input.h"

namespace socta {
namespace {

constexpr std::int64_t kMostRounds = 1'000'000;

std::int64_t exercise_number(const Request& request) { return record_number(request, "exercise"); }

std::optional<int> round_in(const Request& request) {
  Query query(request);
  const auto round = query.integer("round", 1, kMostRounds);
  query.done();
  return round ? std::optional(static_cast<int>(*round)) : std::nullopt;
}

// What is on show changes with every answer and command: the browser must not keep it.
Response live_response(Response response) {
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

Response live_response(int status, const nlohmann::json& value) {
  return live_response(json_response(status, value));
}

Response live_bytes(Body body) { return live_response(bytes_response("application/json", std::move(body))); }

WritePage page_writer(KnownAnswers answers) {
  return [answers](const ExercisePage& page) { return encode(page, answers).dump(); };
}

}  // namespace

Response handle_command_workshop(const Service& service, const Request& request) {
  JsonBody body(request);
  const CommandOrder order = command_order_in(body.fields());
  body.done();
  try {
    return live_response(200,
                         encode(command_workshop(service, signed_in(request), workshop_at(request), order)));
  } catch (const StaleWorkshop& error) {
    return stale_response(error, encode(error.current()), reader_language(request));
  }
}

Response handle_projector(const Service& service, const Request& request) {
  Query(request).done();
  return live_response(200, encode(projector_view(service, signed_in(request), workshop_at(request))));
}

Response handle_exercise(const Service& service, const Request& request) {
  Query(request).done();
  return live_bytes(Body(exercise_page(service, signed_in(request), workshop_at(request),
                                       exercise_number(request), page_writer(KnownAnswers::shown))));
}

Response handle_exercise_progress(const Service& service, const Request& request) {
  Query(request).done();
  return live_response(200, encode(exercise_progress(service, signed_in(request), workshop_at(request),
                                                     exercise_number(request))));
}

Response handle_exercise_results(const Service& service, const Request& request) {
  const std::optional<int> round = round_in(request);
  return live_bytes(
      Body(json_of_results(service, exercise_results(service, signed_in(request), workshop_at(request),
                                                     exercise_number(request), round))));
}

Response handle_proposals(const Service& service, const Request& request) {
  Query(request).done();
  return live_response(
      200, encode(proposals(service, signed_in(request), workshop_at(request), exercise_number(request))));
}

Response handle_provisional_ranking(const Service& service, const Request& request) {
  Query query(request);
  const Language language = language_in(query);
  query.done();
  return live_response(200, encode(provisional_ranking(service, signed_in(request), workshop_at(request),
                                                       exercise_number(request), language)));
}

Response handle_own_exercise(const Service& service, const Request& request) {
  Query(request).done();
  return live_bytes(Body(exercise_page(service, *request.participant, exercise_number(request),
                                       page_writer(KnownAnswers::hidden))));
}

Response handle_own_results(const Service& service, const Request& request) {
  const std::optional<int> round = round_in(request);
  return live_bytes(Body(json_of_results(
      service, exercise_results(service, *request.participant, exercise_number(request), round))));
}

Response handle_room_proposals(const Service& service, const Request& request) {
  Query(request).done();
  return live_response(200, encode(proposals(service, *request.participant, exercise_number(request))));
}

Response handle_propose(const Service& service, const Request& request) {
  JsonBody body(request);
  Proposal proposal = proposal_in(body.fields());
  body.done();
  proposal.exercise = exercise_number(request);
  return live_response(201, encode(propose(service, *request.participant, std::move(proposal))));
}

Response handle_voice(const Service& service, const Request& request) {
  JsonBody body(request);
  const std::optional<VoicePosition> position = voice_position_in(body.fields());
  const std::string reason =
      body.fields().optional_text("reason", {.most = 5000, .lines = Lines::many}).value_or("");
  body.done();
  return live_response(200, encode(voice(service, *request.participant, record_number(request, "proposal"),
                                         position, reason)));
}

}  // namespace socta
