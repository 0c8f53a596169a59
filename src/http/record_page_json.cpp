#include "http/record_page_json.h"

#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "http/json_number.h"

namespace socta {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& out, std::string_view text) {
  out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write(Writer& out, double number) {
  if (const auto whole = whole_number(number)) {
    out.Int64(*whole);
  } else if (!std::isfinite(number)) {
    out.Null();
  } else {
    out.Double(number);
  }
}

void write(Writer& out, const std::vector<std::string>& words) {
  out.StartArray();
  for (const std::string& word : words) write(out, word);
  out.EndArray();
}

void write(Writer& out, const Text& text) {
  out.StartObject();
  for (const auto& [language, words] : text.by_language) {
    write(out, language);
    write(out, words);
  }
  out.EndObject();
}

void write(Writer& out, const Fields& fields, const std::vector<std::string>& columns) {
  out.StartObject();
  for (const auto& [name, value] : fields) {
    if (!columns.empty() && std::ranges::find(columns, name) == columns.end()) continue;
    write(out, name);
    std::visit([&out](const auto& content) { write(out, content); }, value);
  }
  out.EndObject();
}

void write_known(Writer& out, const char* name, const std::string& text) {
  if (text.empty()) return;
  out.Key(name);
  write(out, text);
}

void write(Writer& out, const RecordView& record, const std::vector<std::string>& columns) {
  out.StartObject();
  out.Key("changed_at");
  write(out, record.changed_at);
  write_known(out, "changed_by", record.changed_by);
  out.Key("fields");
  write(out, record.fields, columns);
  out.Key("id");
  out.Int64(record.id);
  write_known(out, "owner_organisation", record.owner_organisation);
  out.Key("version");
  out.Int64(record.version);
  out.Key("writable");
  out.Bool(record.writable);
  out.EndObject();
}

}  // namespace

std::string record_page_json(const RecordPageView& page, const std::vector<std::string>& columns) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  if (page.total.more) {
    out.Key("more");
    out.Bool(true);
  }
  write_known(out, "next", page.next);
  out.Key("records");
  out.StartArray();
  for (const RecordView& record : page.records) write(out, record, columns);
  out.EndArray();
  out.Key("total");
  out.Int64(page.total.records);
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace socta
