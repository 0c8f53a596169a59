#include "report/word_template.h"

#include <algorithm>
#include <functional>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "domain/error.h"
#include "report/running_head.h"

namespace socta {
namespace {

constexpr const char* kMain = "word/document.xml";

std::string saved(const pugi::xml_node& node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw);
  return out.str();
}

std::string last_word(std::string_view type) { return std::string(type.substr(type.rfind('/') + 1)); }

std::string relations_part(const std::string& part) {
  const std::size_t slash = part.rfind('/') + 1;
  return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

/// "word/" + "media/a.png"; "/word/media/a.png" counts from the archive's root.
std::string resolved(const std::string& folder, const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : folder + target;
}

class TemplateArchive {
 public:
  TemplateArchive(const std::string& bytes, std::string file) : file_(std::move(file)) {
    for (ZipPart& part : unzip(bytes, file_)) parts_[part.name] = std::move(part.bytes);
    if (!parts_.contains(kMain)) refuse("is no Word document");
    read_content_types();
  }

  std::string bytes_of(const std::string& part) const {
    const auto found = parts_.find(part);
    return found == parts_.end() ? std::string() : found->second;
  }

  void load(const std::string& part, pugi::xml_document& document) const {
    const std::string bytes = bytes_of(part);
    if (!document.load_buffer(bytes.data(), bytes.size())) refuse("has a part that cannot be read: " + part);
  }

  std::vector<WordRelation> relations_of(const std::string& part) const {
    std::vector<WordRelation> relations;
    if (!parts_.contains(relations_part(part))) return relations;
    pugi::xml_document document;
    load(relations_part(part), document);
    for (const pugi::xml_node& node : document.document_element().children())
      relations.push_back({node.attribute("Id").value(), last_word(node.attribute("Type").value()),
                           node.attribute("Target").value(),
                           std::string_view(node.attribute("TargetMode").value()) == "External"});
    return relations;
  }

  std::string content_type(const std::string& part) const {
    if (const auto found = overrides_.find(part); found != overrides_.end()) return found->second;
    const auto found = defaults_.find(part.substr(part.rfind('.') + 1));
    return found == defaults_.end() ? "application/octet-stream" : found->second;
  }

 private:
  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(ErrorKind::invalid, "The template '" + file_ + "' " + what + ".");
  }

  void read_content_types() {
    pugi::xml_document document;
    load("[Content_Types].xml", document);
    for (const pugi::xml_node& node : document.document_element().children()) {
      const std::string type = node.attribute("ContentType").value();
      if (node.attribute("PartName")) overrides_[node.attribute("PartName").value() + 1] = type;
      if (node.attribute("Extension")) defaults_[node.attribute("Extension").value()] = type;
    }
  }

  std::string file_;
  std::map<std::string, std::string> parts_{};
  std::map<std::string, std::string> overrides_{};
  std::map<std::string, std::string> defaults_{};
};

void replace_all(std::string& text, const std::string& sign, const std::string& by) {
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + by.size()))
    text.replace(at, sign.size(), by);
}

bool is_head(const WordRelation& relation) { return relation.type == "header" || relation.type == "footer"; }

void each_text(pugi::xml_node node, const std::function<void(pugi::xml_text)>& visit) {
  for (const pugi::xml_node& child : node.children()) {
    if (std::string_view(child.name()) == "w:t") visit(child.text());
    each_text(child, visit);
  }
}

/// A header or footer with its placeholders filled in.
class HeadPart {
 public:
  HeadPart(const TemplateArchive& archive, const std::string& part) { archive.load(part, document_); }

  bool fill(const DocumentMeta& meta) {
    bool level = false;
    each_text(document_, [&](pugi::xml_text text) {
      std::string filled = text.get();
      level = level || filled.find("{level}") != std::string::npos;
      replace_all(filled, "{title}", running_title(meta));
      replace_all(filled, "{level}", meta.level_text);
      text.set(filled.c_str());
    });
    return level;
  }

  void add_line(const std::string& line) {
    pugi::xml_node paragraph = document_.document_element().append_child("w:p");
    paragraph.append_child("w:pPr").append_child("w:jc").append_attribute("w:val") = "right";
    paragraph.append_child("w:r").append_child("w:t").text().set(line.c_str());
  }

  std::string bytes() const {
    std::ostringstream out;
    document_.save(out, "", pugi::format_raw);
    return out.str();
  }

 private:
  pugi::xml_document document_;
};

class TemplateReader {
 public:
  TemplateReader(const std::string& bytes, const std::string& file) : archive_(bytes, file) {
    template_.file = file;
  }

  WordTemplate read(const DocumentMeta& meta) {
    keep_relations();
    template_.styles = archive_.bytes_of(part_of_type("styles"));
    template_.numbering = archive_.bytes_of(part_of_type("numbering"));
    read_section();
    fill_heads(meta);
    return std::move(template_);
  }

 private:
  std::string part_of_type(std::string_view type) const {
    for (const WordRelation& relation : archive_.relations_of(kMain))
      if (relation.type == type) return resolved("word/", relation.target);
    return "";
  }

  void keep(const std::string& part) {
    const std::string bytes = archive_.bytes_of(part);
    if (bytes.empty() || !kept_.insert(part).second) return;
    template_.parts.push_back({part, bytes});
    template_.content_types[part] = archive_.content_type(part);
    const std::string relations = relations_part(part);
    if (const std::string listed = archive_.bytes_of(relations); !listed.empty())
      template_.parts.push_back({relations, listed});
    for (const WordRelation& relation : archive_.relations_of(part))
      if (!relation.outside) keep(resolved(part.substr(0, part.rfind('/') + 1), relation.target));
  }

  void keep_relations() {
    static const std::set<std::string> kTypes{"header", "footer", "theme", "fontTable"};
    for (const WordRelation& relation : archive_.relations_of(kMain)) {
      if (!kTypes.contains(relation.type) || relation.outside) continue;
      keep(resolved("word/", relation.target));
      template_.relations.push_back(relation);
    }
  }

  void read_section() {
    pugi::xml_document document;
    archive_.load(kMain, document);
    pugi::xml_node section = document.document_element().child("w:body").child("w:sectPr");
    if (!section) return;
    for (const char* left_out : {"w:type", "w:cols", "w:sectPrChange", "w:footnotePr", "w:endnotePr"})
      section.remove_child(left_out);
    template_.has_header = static_cast<bool>(section.child("w:headerReference"));
    template_.has_footer = static_cast<bool>(section.child("w:footerReference"));
    template_.text_width = width_of(section);
    template_.section = saved(section);
  }

  static std::size_t width_of(const pugi::xml_node& section) {
    const pugi::xml_node margins = section.child("w:pgMar");
    const int width = section.child("w:pgSz").attribute("w:w").as_int() -
                      margins.attribute("w:left").as_int() - margins.attribute("w:right").as_int() -
                      margins.attribute("w:gutter").as_int();
    constexpr int kNarrowest = 2000;
    return width < kNarrowest ? 0 : static_cast<std::size_t>(width);
  }

  void fill_heads(const DocumentMeta& meta) {
    std::map<std::string, HeadPart> heads;
    bool level = false;
    for (const WordRelation& relation : template_.relations) {
      if (!is_head(relation)) continue;
      const std::string part = resolved("word/", relation.target);
      level = heads.try_emplace(part, archive_, part).first->second.fill(meta) || level;
    }
    for (const WordRelation& relation : template_.relations)
      if (relation.type == "header" && !level)
        heads.at(resolved("word/", relation.target)).add_line(meta.level_text);
    for (ZipPart& part : template_.parts)
      if (const auto found = heads.find(part.name); found != heads.end()) part.bytes = found->second.bytes();
  }

  TemplateArchive archive_;
  WordTemplate template_{};
  std::set<std::string> kept_{};
};

}  // namespace

WordTemplate read_word_template(const std::string& bytes, const std::string& file, const DocumentMeta& meta) {
  return TemplateReader(bytes, file).read(meta);
}

}  // namespace socta
