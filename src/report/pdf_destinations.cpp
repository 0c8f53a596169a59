#include "report/pdf_destinations.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace socta {
namespace {

constexpr std::size_t kEntryBytes = 20;  // of a line of the cross-reference table
constexpr int kDeepestTree = 32;

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  at = std::min(text.find_first_not_of(" \r\n", std::min(at, text.size())), text.size());
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  return failure == std::errc{} ? std::optional(number) : std::nullopt;
}

/// The number after a key such as "/Root".
std::optional<std::size_t> number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  return at == std::string_view::npos ? std::nullopt : number_at(text, at + key.size());
}

class PdfObjects {
 public:
  explicit PdfObjects(std::string_view pdf) : pdf_(pdf) {
    const std::size_t mark = pdf.rfind("startxref");
    if (mark == std::string_view::npos) return;
    const auto table = number_at(pdf, mark + 9);
    if (!table || *table >= pdf.size() || !pdf.substr(*table).starts_with("xref")) return;
    trailer_ = pdf.substr(std::min(pdf.find("trailer", *table), pdf.size()));
    first_entry_ = pdf.find('\n', *table + 5) + 1;
  }

  std::string_view trailer() const { return trailer_; }

  std::string_view object(std::size_t number) const {
    if (trailer_.empty()) return {};
    const auto offset = number_at(pdf_, first_entry_ + number * kEntryBytes);
    if (!offset || *offset >= pdf_.size()) return {};
    return pdf_.substr(*offset, pdf_.find("endobj", *offset) - *offset);
  }

 private:
  std::string_view pdf_;
  std::string_view trailer_{};
  std::size_t first_entry_ = 0;
};

std::vector<std::size_t> references_in(std::string_view list) {
  std::vector<std::size_t> numbers;
  for (std::size_t at = 0; at < list.size();) {
    const auto number = number_at(list, at);
    if (!number) break;
    numbers.push_back(*number);
    const std::size_t end = list.find('R', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return numbers;
}

void collect_pages(const PdfObjects& objects, std::size_t node, int depth, std::vector<std::size_t>& pages) {
  const std::string_view object = objects.object(node);
  const std::size_t kids = object.find("/Kids");
  if (kids == std::string_view::npos) {
    pages.push_back(node);
    return;
  }
  if (depth == kDeepestTree) return;
  const std::string_view list = object.substr(std::min(object.find('[', kids), object.size() - 1) + 1);
  for (const std::size_t kid : references_in(list.substr(0, list.find(']'))))
    collect_pages(objects, kid, depth + 1, pages);
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    unsigned code = 0;
    const bool escaped =
        name[i] == '#' && i + 2 < name.size() &&
        std::from_chars(name.data() + i + 1, name.data() + i + 3, code, 16).ec == std::errc{};
    plain += escaped ? static_cast<char>(code) : name[i];
    if (escaped) i += 2;
  }
  return plain;
}

}  // namespace

std::map<std::string, std::size_t> pdf_destinations(std::string_view pdf) {
  const PdfObjects objects(pdf);
  const auto root = number_after(objects.trailer(), "/Root");
  if (!root) return {};
  const auto tree = number_after(objects.object(*root), "/Pages");
  const auto names = number_after(objects.object(*root), "/Dests");
  if (!tree || !names) return {};
  std::vector<std::size_t> pages;
  collect_pages(objects, *tree, 0, pages);

  std::map<std::string, std::size_t> found;
  std::string_view rest = objects.object(*names);
  for (std::size_t at = rest.find('/'); at != std::string_view::npos; at = rest.find('/')) {
    rest.remove_prefix(at + 1);
    const std::size_t open = rest.find('[');
    const std::size_t close = rest.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const std::string_view name = rest.substr(0, rest.find_first_of(" ["));
    if (const auto page = number_at(rest, open + 1)) {
      const auto place = std::find(pages.begin(), pages.end(), *page);
      if (place != pages.end()) found[plain_name(name)] = static_cast<std::size_t>(place - pages.begin()) + 1;
    }
    rest.remove_prefix(close + 1);
  }
  return found;
}

}  // namespace socta
