#include "store/record_cells.h"

#include <map>

#include "format/assessment_tables.h"
#include "store/text_json.h"

namespace socta {
namespace {

/// Who owns a row: the organisation of the column of that name, or of the assessor in it.
class Owners {
 public:
  Owners(const RecordTable& table, const Assessment& assessment)
      : organisation_(table.name == "organisations" ? table.column("code") : table.column("organisation")),
        assessor_(table.column("assessor")) {
    for (const Assessor& assessor : assessment.assessors)
      organisations_[assessor.code] = assessor.organisation;
  }

  std::string owner_of(const std::vector<std::string>& cells) const {
    if (organisation_) return cells[*organisation_];
    if (!assessor_) return "";
    const auto found = organisations_.find(cells[*assessor_]);
    return found == organisations_.end() ? "" : found->second;
  }

 private:
  std::optional<std::size_t> organisation_;
  std::optional<std::size_t> assessor_;
  std::map<std::string, std::string> organisations_;
};

template <typename Row>
std::vector<std::string> cells_of(const AssessmentTable<Row>& description, const Row& row,
                                  const CellDefaults& defaults) {
  std::vector<std::string> cells;
  const auto add_texts = [&] { cells.push_back(json_of_text(row.*(description.text->member))); };
  for (std::size_t i = 0; i < description.columns.size(); ++i) {
    if (description.text && i == description.text_position) add_texts();
    cells.push_back(description.columns[i].write(row, defaults));
  }
  if (description.text && description.text_position == description.columns.size()) add_texts();
  return cells;
}

}  // namespace

std::vector<NewRecord> records_of(const RecordTable& table, const Assessment& assessment) {
  const Owners owners(table, assessment);
  const CellDefaults defaults{assessment.handling_default};
  std::vector<NewRecord> records;
  for_each_table([&](const auto& description) {
    if (description.file != table.file) return;
    for (const auto& row : assessment.*(description.rows)) {
      std::vector<std::string> cells = cells_of(description, row, defaults);
      std::string owner = owners.owner_of(cells);
      records.push_back({std::move(owner), std::move(cells)});
    }
  });
  return records;
}

}  // namespace socta
