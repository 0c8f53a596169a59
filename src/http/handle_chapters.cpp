#include <nlohmann/json.hpp>

#include "app/chapters.h"
#include "http/encode_problem.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/or_current.h"
#include "http/reader_language.h"

namespace socta {
namespace {

constexpr std::size_t kMostMarkdown = 1'000'000;

nlohmann::json encode(const StoredChapter& chapter, Language language) {
  return {{"chapter", chapter.name},
          {"markdown", chapter.markdown},
          {"version", chapter.version},
          {"problems", encode(chapter.problems, language)}};
}

Response chapter_response(const StoredChapter& chapter, Language language) {
  Response response = json_response(200, encode(chapter, language));
  set_version_etag(response, chapter.version);
  return response;
}

}  // namespace

Response handle_chapters(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const ChapterSummary& chapter : chapters(service, signed_in(request), assessment_number(request)))
    list.push_back({{"chapter", chapter.name}, {"size", chapter.size}, {"version", chapter.version}});
  return json_response(200, {{"chapters", list}});
}

Response handle_chapter(const Service& service, const Request& request) {
  Query(request).done();
  return chapter_response(
      chapter(service, signed_in(request), assessment_number(request), request.parameter("chapter")),
      reader_language(request));
}

Response handle_write_chapter(const Service& service, const Request& request) {
  JsonBody body(request);
  const std::string markdown =
      body.fields().text("markdown", {.most = kMostMarkdown, .lines = Lines::many, .blank = Blank::accepted});
  body.done();
  const Principal& who = signed_in(request);
  const std::int64_t assessment = assessment_number(request);
  const std::string& name = request.parameter("chapter");
  const Language language = reader_language(request);
  return or_current(
      request,
      [&] {
        return chapter_response(
            write_chapter(service, who, assessment, name, required_version(request), markdown), language);
      },
      [&] { return encode(chapter(service, who, assessment, name), language); });
}

}  // namespace socta
