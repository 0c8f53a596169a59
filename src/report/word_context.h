#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/word_numbering.h"
#include "report/zip_writer.h"

namespace socta {

/// A relation of document.xml to another part, or to an address outside.
struct WordRelation {
  std::string id;
  std::string type;  ///< last word of its type: "image", "hyperlink", "header"
  std::string target;
  bool outside = false;
};

/// What the body of a Word document refers to while it is written: relations, pictures, bookmarks and the
/// names that styles have in the user's template. Sizes are in twips (1/1440 inch).
class WordContext {
 public:
  WordContext(Language language, std::size_t text_width, std::map<std::string, std::string> style_names);

  Language language() const { return language_; }
  std::size_t text_width() const { return text_width_; }
  /// For what is written from now on: the pages of a section may lie across.
  void set_text_width(std::size_t twips) { text_width_ = twips; }

  /// The id of one of our styles ("Heading1") in this document.
  std::string style(std::string_view id) const;

  /// The name of the bookmark of an anchor of the report: Word allows 40 letters, digits and underscores.
  std::string bookmark(const std::string& anchor);
  /// The bookmark's two elements around `inside`; `inside` alone where there is no anchor.
  std::string bookmarked(const std::string& anchor, const std::string& inside);

  /// Relation to an address outside; one for each address.
  std::string link(const std::string& address);
  /// Relation to a part of the package, its name relative to word/.
  std::string relation(std::string_view type, const std::string& target);
  /// Adds a picture, returns its relation.
  std::string picture(const std::string& bytes, std::string_view extension);

  std::size_t next_drawing() { return ++drawings_; }
  /// The numbering of a new numbered list (report/word_numbering.h).
  std::size_t next_numbered_list() { return kBulletNumbering + ++numbered_lists_; }
  std::size_t numbered_lists() const { return numbered_lists_; }

  const std::vector<WordRelation>& relations() const { return relations_; }
  const std::vector<ZipPart>& pictures() const { return pictures_; }

 private:
  std::string add(std::string_view type, const std::string& target, bool outside);

  Language language_;
  std::size_t text_width_;
  std::map<std::string, std::string> style_names_;
  std::map<std::string, std::size_t> bookmarks_{};
  std::map<std::string, std::string> links_{};
  std::vector<WordRelation> relations_{};
  std::vector<ZipPart> pictures_{};
  std::size_t drawings_ = 0;
  std::size_t numbered_lists_ = 0;
};

}  // namespace socta
