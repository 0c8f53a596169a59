#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "domain/error.h"
#include "domain/series.h"

namespace socta {

/// What a column of a publisher's file seems to hold.
enum class LookKind { text, number, period };
struct LookColumn {
  std::string name{};
  std::vector<std::string> values{};  ///< distinct ones in the order of their appearance, at most 5 000; of
                                      ///< numbers and periods 200
  LookKind kind = LookKind::text;
};

/// A publisher's file under a reading: what was given, with what was recognised.
struct FileLook {
  std::size_t size = 0;
  SeriesReading reading{};
  std::vector<std::string> sheets{};
  std::vector<LookColumn> columns{};
  std::vector<std::vector<std::string>> rows{};  ///< the first 20
  std::size_t row_count = 0;
  std::vector<Problem> problems{};
};

/// Looks at bytes; `reading.file` names them. Format, encoding and separator are recognised where the reading
/// leaves them open (`format` when `open_format` is set).
enum class FormatKnown { no, yes };
FileLook look_at(std::string_view bytes, SeriesReading reading, FormatKnown format);

/// Looks at a kept file under a reading. Throws Error: not_found, also when there is no such file; forbidden.
FileLook look_at_statistics(const Service& service, const Principal& who, std::int64_t assessment,
                            const SeriesReading& reading);

}  // namespace socta
