#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.h"
#include "domain/assessment.h"
#include "domain/results.h"
#include "text/language.h"
#include "text/message.h"

namespace socta {

/// What every section of a page of results needs, and how it speaks.
struct ResultPage {
  const AssessmentCase& input;
  const Results& results;
  Language language;
  const Terminal& terminal;

  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const;
  std::string name_of(std::string_view item) const;
  std::string percent(double share) const;
};

/// A heading with its lines below, or "" without lines.
std::string result_section(const ResultPage& page, std::string_view title_key,
                           const std::vector<std::string>& lines);

/// Sections of the page, each "" when the results have nothing for it.
std::string key_factor_section(const ResultPage& page);
std::string driving_factor_section(const ResultPage& page);
std::string tolerance_trap_section(const ResultPage& page);
std::string priority_section(const ResultPage& page);
std::string trend_section(const ResultPage& page);        ///< series with a clear direction
std::string crime_group_section(const ResultPage& page);  ///< verdict and score of each organised crime group
std::string gap_section(const ResultPage& page);
std::string sensitivity_section(const ResultPage& page);  ///< whether the sensitivity run can be relied on
std::string not_computed_section(const ResultPage& page);

}  // namespace socta
