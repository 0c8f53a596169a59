#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace socta {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// For tests: a ZIP archive with these parts.
inline std::string make_zip(const ZipParts& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  zip_close(archive);
  zip_stat_t status;
  zip_source_stat(target, &status);
  std::string bytes(status.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

/// What a test says of a workbook with one sheet named "Data"; the rest is made to fit.
struct XlsxFixture {
  std::string rows;  ///< inside <sheetData>
  std::string shared_strings{};
  std::string styles{};
  std::string workbook_properties{};

  std::string sheet() const { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

  ZipParts parts() const {
    return {
        {"_rels/.rels",
         R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"r\">" + workbook_properties +
             "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="rId2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/>)"
         R"(<Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml", "<sst>" + shared_strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", sheet()},
    };
  }

  std::string bytes() const { return make_zip(parts()); }
};

}  // namespace socta
