#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "format/cell.h"

namespace socta {

/// An optional column may be absent and its cells empty; a required one must be there, with no empty cell.
enum class ColumnUse { optional, required };

/// What a cell holds, for those who show or ask for it: a code or word, free text, a number, words parted by
/// spaces, a handling code.
enum class ColumnType { code, text, number, whole_number, list, handling };

/// One column of a table of the folder: its name and how a cell becomes a part of a row, and back. `read`
/// reports faults through the cell; `write` gives "" for what is not stated.
template <typename Row>
struct TableColumn {
  std::string_view name;
  ColumnUse use;
  std::function<void(const ReadCell& cell, Row& row)> read;
  std::function<std::string(const Row& row, const CellDefaults& defaults)> write;
  ColumnType type = ColumnType::code;
};

/// A text has one column per language: `stem`_en, `stem`_sr and so on.
template <typename Row>
struct LanguageColumns {
  std::string_view stem;
  Text Row::*member;
};

/// A table of the folder: docs/assessment-folder.md describes the same files and columns, which a test
/// compares.
template <typename Row>
struct AssessmentTable {
  std::string_view file;
  std::vector<Row> Assessment::*rows;
  std::vector<TableColumn<Row>> columns;
  std::optional<LanguageColumns<Row>> text{};  ///< its columns stand after the first ones
  std::size_t text_position = 0;               ///< how many columns stand before the text's
};

const AssessmentTable<NamedCode>& items_table();
const AssessmentTable<Organisation>& organisations_table();
const AssessmentTable<Assessor>& assessors_table();
const AssessmentTable<Judgement>& judgements_table();
const AssessmentTable<DirectScore>& scores_table();
const AssessmentTable<Evidence>& evidence_table();
const AssessmentTable<Factor>& factors_table();
const AssessmentTable<Judgement>& factor_judgements_table();
const AssessmentTable<FactorEffect>& factor_effects_table();
const AssessmentTable<CrossImpact>& cross_impacts_table();
const AssessmentTable<Judgement>& influence_table();
const AssessmentTable<Judgement>& incidence_table();
const AssessmentTable<CrimeGroup>& groups_table();
const AssessmentTable<GroupScore>& group_scores_table();
const AssessmentTable<GroupLink>& group_links_table();
const AssessmentTable<PriorityDecision>& decisions_table();

/// Texts of the tables above in further languages; no record of its own, so that for_each_table leaves it
/// out.
const AssessmentTable<Translation>& translations_table();

/// Calls `visit` with each table, in the order of the documentation.
template <typename Visit>
void for_each_table(Visit visit) {
  visit(items_table());
  visit(organisations_table());
  visit(assessors_table());
  visit(judgements_table());
  visit(scores_table());
  visit(evidence_table());
  visit(factors_table());
  visit(factor_judgements_table());
  visit(factor_effects_table());
  visit(cross_impacts_table());
  visit(influence_table());
  visit(incidence_table());
  visit(groups_table());
  visit(group_scores_table());
  visit(group_links_table());
  visit(decisions_table());
}

}  // namespace socta
