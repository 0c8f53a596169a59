#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace socta {

/// What could not be read of an assessment, so that validation says all that can be known of the rest and
/// nothing that only follows from a gap. Files are named by their path below the assessment folder;
/// "methodology.toml" stands for the methodology wherever it comes from. Without gaps all was read.
class ReadingGaps {
 public:
  /// Rows or all of the file are missing; for a folder, of all files below it.
  void add_file(std::string path);

  /// The row or key at which an error of reading stands is known in part only. Errors without a row and a
  /// key are of the file.
  void add_fault(const Location& where);

  /// True when what the file names elsewhere may be missing.
  bool has_file(std::string_view path) const;

  bool has_row(const std::string& file, std::size_t row) const;

  /// True when a fault stands at the key, within it, or at something that it is within.
  bool has_key(const std::string& file, std::string_view key) const;

  /// True when there is no gap at all in the file; for a folder, in none of the files below it.
  bool is_whole(std::string_view path) const;

 private:
  std::set<std::string, std::less<>> files_;
  std::map<std::string, std::set<std::size_t>, std::less<>> rows_;
  std::map<std::string, std::vector<std::string>, std::less<>> keys_;
};

/// True when one path of a key is the other, or leads on from it: "series[1]" and "series[1].file".
bool is_same_or_within(std::string_view one, std::string_view other);

}  // namespace socta
