#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "domain/assessment.h"
#include "domain/methodology.h"
#include "engine/pool.h"

namespace socta {

/// (item, column) of a table of judgements: form × domain, form × stakeholder, factor × "".
using CellKey = std::pair<std::string, std::string>;

/// A table of judgements by cell. Only the last round of each cell counts (method §3); "cannot assess" is
/// kept as an answer of its own.
class JudgedCells {
 public:
  /// `scale` is what the table's answers are given on.
  JudgedCells(const Assessment& assessment, const std::vector<Judgement>& table, const JudgementRules& rules,
              const Scale& scale);

  /// The cell pooled by the methodology's rules, in scale units: whole, or without quantiles (engine/pool.h).
  /// State no_answers when nobody judged it.
  PooledJudgement pooled(const std::string& item, const std::string& column) const;
  PooledJudgement centre(const std::string& item, const std::string& column) const;

 private:
  const std::vector<PoolAnswer>& answers(const std::string& item, const std::string& column) const;

  std::map<CellKey, std::vector<PoolAnswer>> cells_;
  Pooling pooling_;
  OrganisationBalance balance_;
};

}  // namespace socta
