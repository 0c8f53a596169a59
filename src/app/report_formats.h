#pragma once

#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "report/document.h"

namespace socta {

/// What a report is written from. The document must outlive it. `house` holds the bytes of the user's Word
/// template, `house_file` its name in messages; both empty: none. Several threads may write from one value.
class FormatInputs {
 public:
  explicit FormatInputs(const Document& document, std::string house = "", std::string house_file = "")
      : document_(document), house_(std::move(house)), house_file_(std::move(house_file)) {}

  const Document& document() const { return document_; }

  /// The Word document: made by the first that asks, while others wait. Throws Error as make_docx does.
  const std::string& docx() const;

 private:
  const Document& document_;
  std::string house_;
  std::string house_file_;
  mutable std::once_flag made_{};
  mutable std::string docx_{};
};

/// A format in which a report can be written. `write` returns the bytes of one whole file. `lacking` says in
/// a sentence which program the format needs that is not installed; empty where there is none. `poorer` says
/// what the file lacks for want of a program, though it is written.
struct ReportFormat {
  std::string_view name;  ///< as the command line names it, and the file's ending
  std::string (*write)(const FormatInputs& inputs);
  std::string (*lacking)(Language language);
  std::string (*poorer)(Language language);
};

/// All formats, the default one first.
std::span<const ReportFormat> report_formats();

/// nullptr when there is no format of that name.
const ReportFormat* find_report_format(std::string_view name);

/// Media type of a file in that format, as HTTP states it.
std::string report_media_type(std::string_view format);

}  // namespace socta
