#include "app/report_formats.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "report/made_document.h"

namespace socta {
namespace {

TEST(ReportFormats, AreFoundByTheirNames) {
  std::set<std::string_view> names;
  for (const ReportFormat& format : report_formats()) {
    EXPECT_TRUE(names.insert(format.name).second);
    EXPECT_EQ(find_report_format(format.name), &format);
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"docx", "html", "md", "odt", "pdf", "xlsx"}));
  EXPECT_EQ(find_report_format("rtf"), nullptr);
}

TEST(ReportFormats, TheSentenceOnAnAbsentBrowserNamesItsPackage) {
  setenv("SOCTA_BROWSER", "/nowhere/browser", 1);
  for (const Language language : {Language::english, Language::serbian_cyrillic, Language::serbian_latin})
    EXPECT_NE(find_report_format("pdf")->lacking(language).find("chromium"), std::string::npos);
  unsetenv("SOCTA_BROWSER");
}

TEST(ReportFormats, WhatNeedsNoOtherProgramIsAlwaysWritten) {
  const Document document = made_document();
  for (const char* name : {"html", "md", "xlsx"}) {
    EXPECT_EQ(find_report_format(name)->lacking(Language::english), "");
    EXPECT_FALSE(find_report_format(name)->write(FormatInputs(document)).empty());
  }
}

}  // namespace
}  // namespace socta
