#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/handling.h"
#include "domain/observation.h"
#include "domain/scale.h"
#include "domain/text.h"

namespace socta {

enum class SeriesFormat { table, eurostat, sdmx_csv };

/// How several rows of one cell are met: a problem, unless the mapping says that they are to be added up.
enum class Combine { refuse, sum };

/// What a period without a row means: nothing is known of it, or nothing happened (a list of detections).
enum class Absent { missing, zero };

/// How a publisher's file is read into one series; the keys of statistics.toml (docs/assessment-folder.md).
struct SeriesReading {
  std::string file{};  ///< below the assessment folder
  SeriesFormat format = SeriesFormat::table;
  std::string sheet{};          ///< XLSX: sheet name; empty = the first
  std::size_t header_row = 1;   ///< row that holds the column names, counted from 1
  std::string encoding{};       ///< empty = detected
  std::string separator{};      ///< "comma", "semicolon", "tab"; empty = detected
  std::string decimal{};        ///< "point", "comma"; empty = point
  std::string period_column{};  ///< column of periods; or …
  std::string year_column{};    ///< … a year column, with month_column or quarter_column where there is one
  std::string month_column{};
  std::string quarter_column{};
  std::string value_column{};
  std::map<std::string, std::vector<std::string>> filters{};  ///< column or dimension → values that are kept
  Combine combine = Combine::refuse;
  Absent absent = Absent::missing;
  std::optional<PeriodKind> sum_to{};  ///< add up to quarters or years; only whole ones are made

  bool operator==(const SeriesReading&) const = default;
};

/// What of a series becomes the score of a cell (method §4).
enum class Measure { level, change, slope, same_part_change };

/// A series feeds one cell (crime form × indicator).
struct SeriesFeed {
  std::string item;
  std::string indicator;
  Measure measure = Measure::level;
  Normaliser normaliser{};
  Direction direction = Direction::more_danger;
  double weight = 1;  ///< beside other series of the same cell

  bool operator==(const SeriesFeed&) const = default;
};

/// Where the file comes from; printed wherever its numbers are.
struct SeriesSource {
  std::string publisher;
  Text title{};
  Text licence{};
  std::string retrieved{};
  Text note{};

  bool operator==(const SeriesSource&) const = default;
};

/// One statistical series of one area.
struct Series {
  std::string code;
  Text name{};
  std::string area{};
  Text unit{};
  SeriesSource source{};
  std::string scheme{};  ///< grading scheme and grade of the source; empty = not graded
  std::string grade{};
  HandlingCode handling = HandlingCode::open;
  std::string denominator{};  ///< code of the series that this one is divided by; empty = none
  double per = 100000;        ///< with a denominator: per so many
  std::map<std::string, double>
      seasonal_shares{};  ///< "Q1" → share of a year; lets a part stand for a year, marked so
  SeriesReading reading{};
  std::vector<SeriesFeed> feeds{};

  std::vector<Observation> observations{};  ///< up to the end of the reference period, by period
  std::vector<Observation> later{};         ///< after it: never assessed, only used to score forecasts

  bool operator==(const Series&) const = default;
};

}  // namespace socta
