#include "http/json_body.h"

#include "format/utf8.h"
#include "http/error_response.h"
#include "require.h"

namespace socta {
namespace {

constexpr std::string_view kRoles[] = {"analyst", "observer"};

void read_all(std::string_view text) {
  JsonBody body(text);
  JsonFields& fields = body.fields();
  const std::string title = fields.text("title", {.most = 20});
  const auto note = fields.optional_text("note", {.lines = Lines::many});
  fields.optional_word("role", kRoles);
  const auto draws = fields.optional_integer("draws", {.low = 1, .high = 9});
  fields.optional_number("weight", {.low = 0});
  fields.optional_flag("dry_run");
  fields.texts("languages");
  fields.text_map("cells");
  for (JsonFields* row : fields.objects("rows")) row->text("item");
  if (JsonFields* inner = fields.object("inner")) inner->integer("low");
  body.done();
  require(!title.empty() && is_valid_utf8(title) && title.find('\n') == std::string::npos);
  require(!note || is_valid_utf8(*note));
  require(!draws || (*draws >= 1 && *draws <= 9));
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  try {
    socta::read_all(socta::as_text(data, size));
  } catch (const socta::Error& error) {
    const auto response = socta::error_response(error);
    socta::require(response.status == 400 || response.status == 422);
    socta::require(nlohmann::json::accept(response.body.bytes()));
  }
  return 0;
}
