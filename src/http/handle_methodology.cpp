#include <cstdint>
#include <nlohmann/json.hpp>

#include "app/member_of.h"
#include "app/methodology_edit.h"
#include "app/structure.h"
#include "http/encode_methodology.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/kept_response.h"
#include "http/reader_language.h"

namespace socta {
namespace {

constexpr std::size_t kMostToml = 500'000;

Response document_response(const Request& request, const MethodologyDocument& document) {
  Response response = json_response(200, encode(document, reader_language(request)));
  set_version_etag(response, document.version);
  return response;
}

}  // namespace

Response handle_methodologies(const Service&, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const BuiltinMethodology& methodology : builtin_methodologies()) list.push_back(encode(methodology));
  return json_response(200, {{"methodologies", list}});
}

Response handle_methodology(const Service&, const Request& request) {
  Query(request).done();
  const Methodology& methodology = builtin_methodology(request.parameter("methodology"));
  return json_response(
      200, {{"summary", encode(BuiltinMethodology{methodology.code, methodology.version, methodology.title})},
            {"structure", encode_structure(methodology, {}, {})},
            {"toml", std::string(builtin_methodology_file(methodology.code))}});
}

Response handle_structure(const Service& service, const Request& request) {
  Query(request).done();
  const Member member = member_of(service, signed_in(request), assessment_number(request), Permission::read);
  return kept_response(
      service, request, RevisionKey("structure", member, {kDocuments, "organisations"}), [&] {
        const Structure found = structure(service, member);
        return json_response(
            200, encode_structure(*found.used.methodology, found.out_of_scope, found.organisations));
      });
}

Response handle_assessment_methodology(const Service& service, const Request& request) {
  Query(request).done();
  const Member member = member_of(service, signed_in(request), assessment_number(request), Permission::read);
  RevisionKey key("methodology", member, {kDocuments});
  key.add(static_cast<std::int64_t>(reader_language(request)));
  for (const std::string& name : methodology_authors(service, member)) key.add(name);
  return kept_response(service, request, key, [&] {
    return document_response(request,
                             assessment_methodology(service, signed_in(request), member.assessment.id));
  });
}

Response handle_change_methodology(const Service& service, const Request& request) {
  Query query(request);
  const ChangeMode mode = query.flag("dry_run") ? ChangeMode::dry_run : ChangeMode::store;
  query.done();
  JsonBody body(request);
  MethodologyChange change{.toml = body.fields().text("toml", {.most = kMostToml, .lines = Lines::many}),
                           .reason = body.fields().text("reason")};
  change.proposal = body.fields().optional_integer("proposal", {.low = 1}).value_or(0);
  body.done();
  change.version = required_version(request);
  return document_response(
      request, change_methodology(service, signed_in(request), assessment_number(request), change, mode));
}

Response handle_methodology_difference(const Service& service, const Request& request) {
  Query query(request);
  const auto from = query.integer("from", 0, INT64_MAX);
  const auto to = query.integer("to", 0, INT64_MAX);
  query.done();
  if (!from || !to)
    throw Error(ErrorKind::invalid, "Both versions have to be named.",
                {.file = "", .field = from ? "to" : "from"});
  nlohmann::json lines = nlohmann::json::array();
  for (const DifferenceLine& line :
       methodology_difference(service, signed_in(request), assessment_number(request), *from, *to))
    lines.push_back(encode(line));
  return json_response(200, {{"lines", lines}});
}

}  // namespace socta
