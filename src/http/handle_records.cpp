#include <nlohmann/json.hpp>

#include "app/record_edit.h"
#include "http/encode_assessment.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/or_current.h"
#include "http/record_page_json.h"

namespace socta {
namespace {

constexpr TextRule kCell{.most = 100'000, .lines = Lines::many, .blank = Blank::accepted};
constexpr int kMostOnPage = 200;
constexpr int kOnPage = 50;

std::optional<FieldValue> field_in(JsonFields& fields, const FieldColumn& column) {
  switch (column.type) {
    case FieldType::number:
    case FieldType::whole_number:
      if (const auto number = fields.optional_number(column.name)) return *number;
      return std::nullopt;
    case FieldType::list: {
      auto words = fields.texts(column.name);
      return words.empty() ? std::nullopt : std::optional<FieldValue>(std::move(words));
    }
    case FieldType::texts:
      if (auto text = optional_text_by_language(fields, column.name)) return std::move(*text);
      return std::nullopt;
    case FieldType::code:
    case FieldType::text:
    case FieldType::handling:
      break;
  }
  auto text = fields.optional_text(column.name, kCell);
  return text && !text->empty() ? std::optional<FieldValue>(std::move(*text)) : std::nullopt;
}

// Only columns of the table are asked for: every other field is refused as unknown.
Fields fields_in(const Request& request, const RecordTable& table) {
  JsonBody body(request);
  Fields fields;
  if (JsonFields* given = body.fields().object("fields")) {
    for (const FieldColumn& column : field_columns(table))
      if (auto value = field_in(*given, column)) fields.emplace(column.name, std::move(*value));
  } else {
    body.fields().problem("fields", "is needed.");
  }
  body.done();
  return fields;
}

Response record_response(int status, const RecordView& view) {
  Response response = json_response(status, encode(view));
  set_version_etag(response, view.version);
  return response;
}

RecordAddress address_of(const Request& request) {
  return {assessment_number(request), request.parameter("table"), record_number(request, "record")};
}

void add_filters(Query& query, const RecordTable& table, RecordQuery& asked) {
  for (const FieldColumn& column : field_columns(table)) {
    auto value = query.text(column.name);
    if (!value || column.name == "sort" || column.name == "limit") continue;
    const RecordMatch match = column.type == FieldType::list ? RecordMatch::word : RecordMatch::equal;
    asked.filters.push_back({.column = column.name, .match = match, .any_of = {std::move(*value)}});
  }
}

/// Which part of a table is asked for, and which columns of it.
struct PageOrder {
  RecordQuery query{};
  std::vector<std::string> columns{};
};

PageOrder page_in(const Request& request, const RecordTable& table) {
  Query query(request);
  PageOrder order;
  order.query.after = query.text("cursor").value_or("");
  order.query.limit = static_cast<int>(query.integer("limit", 1, kMostOnPage).value_or(kOnPage));
  order.query.search = query.text("q").value_or("");
  order.query.sort = query.text("sort").value_or("");
  if (order.query.sort.starts_with('-')) {
    order.query.sort.erase(0, 1);
    order.query.order = SortOrder::descending;
  }
  order.columns = query.list("columns");
  add_filters(query, table, order.query);
  query.done();
  return order;
}

nlohmann::json current_record(const Service& service, const Request& request) {
  const RecordAddress address = address_of(request);
  return encode(record(service, signed_in(request), address.assessment, address.table, address.record));
}

}  // namespace

Response handle_tables(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const TableView& table : tables(service, signed_in(request), assessment_number(request)))
    list.push_back(encode(table));
  return json_response(200, {{"tables", list}});
}

Response handle_records(const Service& service, const Request& request) {
  const RecordTable& table = record_table(request.parameter("table"));
  const PageOrder order = page_in(request, table);
  const RecordPageView page =
      records(service, signed_in(request), assessment_number(request), table.name, order.query);
  return bytes_response("application/json", Body(record_page_json(page, order.columns)));
}

Response handle_create_record(const Service& service, const Request& request) {
  const RecordTable& table = record_table(request.parameter("table"));
  const Fields fields = fields_in(request, table);
  return record_response(
      201, create_record(service, signed_in(request), assessment_number(request), table.name, fields));
}

Response handle_record(const Service& service, const Request& request) {
  Query(request).done();
  const RecordAddress address = address_of(request);
  return record_response(
      200, record(service, signed_in(request), address.assessment, address.table, address.record));
}

Response handle_change_record(const Service& service, const Request& request) {
  const Fields fields = fields_in(request, record_table(request.parameter("table")));
  return or_current(
      request,
      [&] {
        return record_response(200, change_record(service, signed_in(request), address_of(request),
                                                  required_version(request), fields));
      },
      [&] { return current_record(service, request); });
}

Response handle_remove_record(const Service& service, const Request& request) {
  return or_current(
      request,
      [&] {
        remove_record(service, signed_in(request), address_of(request), required_version(request));
        return no_content();
      },
      [&] { return current_record(service, request); });
}

Response handle_record_history(const Service& service, const Request& request) {
  Query(request).done();
  const RecordAddress address = address_of(request);
  nlohmann::json list = nlohmann::json::array();
  for (const PastVersion& version :
       record_versions(service, signed_in(request), address.assessment, address.table, address.record))
    list.push_back(encode(version));
  return json_response(200, {{"versions", list}});
}

}  // namespace socta
