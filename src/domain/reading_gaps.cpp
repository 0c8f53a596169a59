#include "domain/reading_gaps.h"

#include <algorithm>

namespace socta {
namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace

void ReadingGaps::add_file(std::string path) { files_.insert(std::move(path)); }

void ReadingGaps::add_fault(const Location& where) {
  if (where.row == 0 && where.field.empty()) return add_file(where.file);
  rows_[where.file].insert(where.row);
  keys_[where.file].push_back(where.field);
}

bool ReadingGaps::has_file(std::string_view path) const {
  return std::any_of(files_.begin(), files_.end(),
                     [path](const std::string& gap) { return gap == path || is_below(path, gap); });
}

bool ReadingGaps::has_row(const std::string& file, std::size_t row) const {
  const auto rows = rows_.find(file);
  return rows != rows_.end() && rows->second.contains(row);
}

bool ReadingGaps::has_key(const std::string& file, std::string_view key) const {
  const auto keys = keys_.find(file);
  return keys != keys_.end() &&
         std::any_of(keys->second.begin(), keys->second.end(),
                     [key](const std::string& faulty) { return is_same_or_within(faulty, key); });
}

bool ReadingGaps::is_whole(std::string_view path) const {
  const auto concerns = [path](const std::string& gap) { return gap == path || is_below(gap, path); };
  return !has_file(path) && std::none_of(files_.begin(), files_.end(), concerns) &&
         std::none_of(rows_.begin(), rows_.end(), [&](const auto& file) { return concerns(file.first); });
}

bool is_same_or_within(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return false;
  if (one.size() > other.size()) std::swap(one, other);
  return other.starts_with(one) &&
         (other.size() == one.size() || other[one.size()] == '.' || other[one.size()] == '[');
}

}  // namespace socta
