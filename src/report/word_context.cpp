#include "report/word_context.h"

namespace socta {

WordContext::WordContext(Language language, std::size_t text_width,
                         std::map<std::string, std::string> style_names)
    : language_(language), text_width_(text_width), style_names_(std::move(style_names)) {}

std::string WordContext::style(std::string_view id) const {
  const auto found = style_names_.find(std::string(id));
  return found == style_names_.end() ? std::string(id) : found->second;
}

std::string WordContext::bookmark(const std::string& anchor) {
  const auto [place, added] = bookmarks_.emplace(anchor, bookmarks_.size() + 1);
  return "_Socta" + std::to_string(place->second);
}

std::string WordContext::bookmarked(const std::string& anchor, const std::string& inside) {
  if (anchor.empty()) return inside;
  const std::string name = bookmark(anchor);
  const std::string id = std::to_string(bookmarks_.at(anchor));
  return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + inside +
         "<w:bookmarkEnd w:id=\"" + id + "\"/>";
}

std::string WordContext::add(std::string_view type, const std::string& target, bool outside) {
  // Ids of a template's own relations begin with "rId".
  relations_.push_back({"socta" + std::to_string(relations_.size() + 1), std::string(type), target, outside});
  return relations_.back().id;
}

std::string WordContext::link(const std::string& address) {
  const auto [place, added] = links_.emplace(address, "");
  if (added) place->second = add("hyperlink", address, true);
  return place->second;
}

std::string WordContext::relation(std::string_view type, const std::string& target) {
  return add(type, target, false);
}

std::string WordContext::picture(const std::string& bytes, std::string_view extension) {
  const std::string name =
      "media/report" + std::to_string(pictures_.size() + 1) + "." + std::string(extension);
  pictures_.push_back({"word/" + name, bytes});
  return add("image", name, false);
}

}  // namespace socta
