#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/word_context.h"
#include "report/zip_writer.h"

namespace socta {

/// The parts of a Word document with their content types (ECMA-376 part 2).
class WordPackage {
 public:
  void add(std::string name, std::string bytes, std::string content_type);
  /// A part without a content type of its own, such as a list of relations.
  void add_plain(ZipPart part) { parts_.push_back(std::move(part)); }

  /// The archive, its list of content types first.
  std::string bytes() const;

 private:
  std::vector<ZipPart> parts_{};
  std::map<std::string, std::string> types_{};
};

/// The content of a .rels part.
std::string relations_xml(const std::vector<WordRelation>& relations);

/// docProps/core.xml and docProps/app.xml: title, subject, description, language, handling level, program. No
/// date and no user's name.
std::string core_properties(const DocumentMeta& meta);
std::string app_properties();

}  // namespace socta
