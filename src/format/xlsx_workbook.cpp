#include "format/xlsx_workbook.h"

#include <map>
#include <set>

#include "format/xlsx_text.h"
#include "format/xml_part.h"

namespace socta {
namespace {

/// Type (the last word of its address) and target of each relation of a part, by id.
struct Relation {
  std::string type;
  std::string target;
};
using Relations = std::map<std::string, Relation>;

/// Reads and checks the parts of one archive.
class PartReader {
 public:
  PartReader(ZipArchive& archive, std::string_view file, Problems& problems)
      : archive_(archive), file_(file), problems_(problems) {}

  bool load(const std::string& part, pugi::xml_document& document) {
    const auto text = archive_.read(part, problems_);
    const Location where{.file = file_ + ", " + part};
    return text && check_xml_text(*text, where, problems_) && load_xml(*text, document, where, problems_);
  }

  void error(const Sentence& message) { problems_.error(message, {.file = file_}); }

 private:
  ZipArchive& archive_;
  std::string file_;
  Problems& problems_;
};

/// `target` as a part's name: from the root when it begins with "/", else from `folder`.
std::string resolve_part(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return folder + std::string(target);
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

Relations read_relations(PartReader& parts, const std::string& of_part) {
  Relations relations;
  const auto folder = folder_of(of_part);
  pugi::xml_document document;
  if (!parts.load(folder + "_rels/" + of_part.substr(folder.size()) + ".rels", document)) return relations;
  for (const auto& node : document.document_element().children()) {
    const std::string_view type = node.attribute("Type").value();
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    relations[node.attribute("Id").value()] = {std::string(type.substr(type.rfind('/') + 1)),
                                               resolve_part(folder, node.attribute("Target").value())};
  }
  return relations;
}

/// The part of that type; "" when there is none.
std::string target_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations)
    if (relation.type == type) return relation.target;
  return {};
}

std::string relation_id(const pugi::xml_node& sheet) {
  for (const auto& attribute : sheet.attributes())
    if (local_name(attribute.name()) == "id") return attribute.value();
  return {};
}

/// The workbook's own part, parsed, with its relations.
struct WorkbookPart {
  pugi::xml_document document;
  Relations relations;

  pugi::xml_node root() const { return document.document_element(); }
};

bool load_workbook(PartReader& parts, WorkbookPart& workbook) {
  const auto name = target_of_type(read_relations(parts, ""), "officeDocument");
  if (name.empty()) {
    parts.error(Sentence("no_xlsx", "is not an XLSX workbook"));
    return false;
  }
  if (!parts.load(name, workbook.document)) return false;
  workbook.relations = read_relations(parts, name);
  return true;
}

std::vector<XlsxSheet> sheets_of(const WorkbookPart& workbook) {
  std::vector<XlsxSheet> sheets;
  for (const auto& node : child_named(workbook.root(), "sheets").children()) {
    const auto relation = workbook.relations.find(relation_id(node));
    if (relation == workbook.relations.end()) continue;
    sheets.push_back({node.attribute("name").value(), relation->second.target});
  }
  return sheets;
}

DateSystem dates_of(const WorkbookPart& workbook) {
  const auto from_1904 = child_named(workbook.root(), "workbookPr").attribute("date1904").as_bool();
  return from_1904 ? DateSystem::from_1904 : DateSystem::from_1900;
}

bool read_shared_strings(PartReader& parts, const std::string& part, std::vector<std::string>& strings) {
  pugi::xml_document document;
  if (part.empty()) return true;
  if (!parts.load(part, document)) return false;
  for (const auto& item : document.document_element().children())
    if (local_name(item.name()) == "si") strings.push_back(item_text(item));
  return true;
}

std::set<unsigned> own_date_formats(const pugi::xml_node& styles) {
  std::set<unsigned> dates;
  for (const auto& format : child_named(styles, "numFmts").children())
    if (is_date_format(format.attribute("formatCode").value()))
      dates.insert(format.attribute("numFmtId").as_uint());
  return dates;
}

bool read_styles(PartReader& parts, const std::string& part, std::vector<bool>& style_is_date) {
  pugi::xml_document document;
  if (part.empty()) return true;
  if (!parts.load(part, document)) return false;
  const auto own_dates = own_date_formats(document.document_element());
  for (const auto& style : child_named(document.document_element(), "cellXfs").children()) {
    const auto format = style.attribute("numFmtId").as_uint();
    style_is_date.push_back(is_builtin_date_format(format) || own_dates.contains(format));
  }
  return true;
}

}  // namespace

std::vector<XlsxSheet> list_sheets(ZipArchive& archive, std::string_view file, Problems& problems) {
  PartReader parts(archive, file, problems);
  WorkbookPart workbook;
  if (!load_workbook(parts, workbook)) return {};
  return sheets_of(workbook);
}

std::optional<XlsxWorkbook> read_workbook(ZipArchive& archive, std::string_view file, Problems& problems) {
  PartReader parts(archive, file, problems);
  WorkbookPart part;
  if (!load_workbook(parts, part)) return std::nullopt;
  XlsxWorkbook workbook{
      .sheets = sheets_of(part), .dates = dates_of(part), .shared_strings = {}, .style_is_date = {}};
  if (!read_shared_strings(parts, target_of_type(part.relations, "sharedStrings"), workbook.shared_strings) ||
      !read_styles(parts, target_of_type(part.relations, "styles"), workbook.style_is_date))
    return std::nullopt;
  return workbook;
}

}  // namespace socta
