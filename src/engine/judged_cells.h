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

/// The answers of the table's last round by cell, in the order of the table, "cannot assess" among them.
/// Assessors and organisations are numbered by their place in the assessment; `scale` holds the answers.
std::map<CellKey, std::vector<PoolAnswer>> last_round_answers(const Assessment& assessment,
                                                              const std::vector<Judgement>& table,
                                                              const JudgementRules& rules,
                                                              const Scale& scale);

OrganisationBalance organisation_balance(const JudgementRules& rules);

}  // namespace socta
