#include "format/assessment_keys.h"

#include "format/methodology_keys.h"
#include "format/methodology_words.h"

namespace socta {
namespace {

constexpr int kAssessmentVersion = 1;
constexpr int kStatisticsVersion = 1;
constexpr std::string_view kAssessmentName[] = {"opensocta-assessment"};
constexpr std::string_view kStatisticsName[] = {"opensocta-statistics"};
constexpr std::string_view kEncodingWords[] = {"utf-8", "utf-16", "windows-1250", "windows-1251"};
constexpr std::string_view kSeparatorWords[] = {"comma", "semicolon", "tab"};
constexpr std::string_view kDecimalWords[] = {"point", "comma"};

constexpr TomlKey required(std::string_view name, TomlType type) { return {name, type, Presence::required}; }

constexpr TomlKey optional(std::string_view name, TomlType type, TomlRange range = {}) {
  return {name, type, Presence::optional, range};
}

constexpr TomlKey word(std::string_view name, std::span<const std::string_view> words) {
  return {name, TomlType::word, Presence::optional, {}, words};
}

constexpr TomlKey version(int newest) {
  return {"version", TomlType::integer, Presence::required, {1, static_cast<double>(newest)}};
}

constexpr TomlKey kReferenceKeys[] = {required("from", TomlType::string), required("to", TomlType::string)};
constexpr TomlSchema kReference{"reference", kReferenceKeys};

constexpr TomlKey kCycleKeys[] = {
    required("title", TomlType::text),
    optional("area", TomlType::string),
    optional("area_name", TomlType::text),
    {"reference", TomlType::table, Presence::required, {}, {}, &kReference},
    optional("horizon", TomlType::string),
    optional("languages", TomlType::strings),
    optional("methodology", TomlType::string),
    optional("methodology_version", TomlType::string),
    word("handling_default", kHandlingWords),
    optional("notice", TomlType::text),
    optional("out_of_scope", TomlType::strings),
    word("empty_items", kEmptyItemsWords),
};
constexpr TomlSchema kCycle{"[assessment]", kCycleKeys};

constexpr TomlKey kMilestoneKeys[] = {required("code", TomlType::string), optional("name", TomlType::text),
                                      required("date", TomlType::string),
                                      optional("reached", TomlType::string)};
constexpr TomlSchema kMilestone{"[[milestone]]", kMilestoneKeys};

constexpr TomlKey kScenarioKeys[] = {required("code", TomlType::string), optional("name", TomlType::text),
                                     optional("on", TomlType::strings), optional("off", TomlType::strings)};
constexpr TomlSchema kScenario{"[[scenario]]", kScenarioKeys};

constexpr TomlKey kMapKeys[] = {optional("code", TomlType::string), optional("source", TomlType::text)};
constexpr TomlSchema kMap{"[map]", kMapKeys};

constexpr TomlKey kAssessmentFileKeys[] = {
    {"format", TomlType::word, Presence::required, {}, kAssessmentName},
    version(kAssessmentVersion),
    {"assessment", TomlType::table, Presence::required, {}, {}, &kCycle},
    {"milestone", TomlType::tables, Presence::optional, {}, {}, &kMilestone},
    {"scenario", TomlType::tables, Presence::optional, {}, {}, &kScenario},
    {"map", TomlType::table, Presence::optional, {}, {}, &kMap},
};
constexpr TomlSchema kAssessmentFile{"assessment.toml", kAssessmentFileKeys};

constexpr TomlKey kSourceKeys[] = {required("publisher", TomlType::string), optional("title", TomlType::text),
                                   optional("licence", TomlType::text),
                                   optional("retrieved", TomlType::string), optional("note", TomlType::text)};
constexpr TomlSchema kSource{"source", kSourceKeys};

const TomlSchema& feed_schema() {
  static const TomlKey keys[] = {
      required("item", TomlType::string),
      required("indicator", TomlType::string),
      word("measure", kMeasureWords),
      {"normaliser", TomlType::table, Presence::optional, {}, {}, &normaliser_schema()},
      word("direction", kDirectionWords),
      optional("weight", TomlType::number),
  };
  static const TomlSchema schema{"[[series.feed]]", keys};
  return schema;
}

const TomlSchema& series_schema() {
  static const TomlKey keys[] = {
      required("code", TomlType::string),
      required("name", TomlType::text),
      optional("area", TomlType::string),
      optional("unit", TomlType::text),
      required("file", TomlType::string),
      word("format", kSeriesFormatWords),
      optional("sheet", TomlType::string),
      optional("header_row", TomlType::integer, {1, 1000}),
      word("encoding", kEncodingWords),
      word("separator", kSeparatorWords),
      word("decimal", kDecimalWords),
      optional("period_column", TomlType::string),
      optional("year_column", TomlType::string),
      optional("month_column", TomlType::string),
      optional("quarter_column", TomlType::string),
      optional("value_column", TomlType::string),
      optional("filters", TomlType::any),
      word("combine", kCombineWords),
      word("absent", kAbsentWords),
      word("sum_to", kSumToWords),
      optional("seasonal_shares", TomlType::any),
      optional("denominator", TomlType::string),
      optional("per", TomlType::number),
      {"source", TomlType::table, Presence::required, {}, {}, &kSource},
      optional("scheme", TomlType::string),
      optional("grade", TomlType::string),
      word("handling", kHandlingWords),
      {"feed", TomlType::tables, Presence::optional, {}, {}, &feed_schema()},
  };
  static const TomlSchema schema{"[[series]]", keys};
  return schema;
}

const TomlSchema& statistics_schema() {
  static const TomlKey keys[] = {
      {"format", TomlType::word, Presence::required, {}, kStatisticsName},
      version(kStatisticsVersion),
      {"series", TomlType::tables, Presence::optional, {}, {}, &series_schema()},
  };
  static const TomlSchema schema{"statistics.toml", keys};
  return schema;
}

}  // namespace

const TomlFormat& assessment_format() {
  static const TomlFormat format{kAssessmentName[0], kAssessmentVersion, "assessment", kAssessmentFile};
  return format;
}

const TomlFormat& statistics_format() {
  static const TomlFormat format{kStatisticsName[0], kStatisticsVersion, "statistics", statistics_schema()};
  return format;
}

}  // namespace socta
