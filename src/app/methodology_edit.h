#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/authorise.h"
#include "app/line_difference.h"
#include "app/principal.h"
#include "app/service.h"
#include "domain/error.h"
#include "store/transaction.h"

namespace socta {

/// A version of an assessment's own methodology.
struct MethodologyVersion {
  std::int64_t version = 0;
  std::string at{};
  std::string account_name{};
  std::string reason{};
  std::int64_t proposal = 0;  ///< of a workshop that it carries out; 0: of none
};

/// The methodology of an assessment as a file.
struct MethodologyDocument {
  std::string toml{};
  bool own = false;
  std::int64_t version = 0;                    ///< 0: a built-in one, of which the first change makes a copy
  std::vector<MethodologyVersion> versions{};  ///< of the own one, newest first
  std::vector<Problem> warnings{};             ///< what the assessment would not pass with it
};

/// Throws Error: not_found, forbidden.
MethodologyDocument assessment_methodology(const Service& service, const Principal& who,
                                           std::int64_t assessment);

/// Names of those who made its versions, as its document shows them: beside what is stored of the assessment,
/// they are all that the document depends on.
std::vector<std::string> methodology_authors(const Service& service, const Member& member);

struct MethodologyChange {
  std::string toml{};
  std::string reason{};
  std::int64_t version = 0;   ///< that it was made on
  std::int64_t proposal = 0;  ///< accepted proposal of a workshop that it carries out; 0: of none
};
enum class ChangeMode { dry_run, store };

/// Stores a new version; every one is kept in the audit trail. Throws Error: not_found, forbidden, stale,
/// invalid with line, column and key of every fault of the file. What the rest of the assessment does not
/// pass with it comes back as warnings. A `proposal` has to be one of this assessment's workshops (not_found)
/// that was accepted, at least partly (conflict).
MethodologyDocument change_methodology(const Service& service, const Principal& who, std::int64_t assessment,
                                       const MethodologyChange& change, ChangeMode mode);

/// The versions that carry out proposals of workshops: proposal → the latest of them.
std::map<std::int64_t, std::int64_t> versions_by_proposal(Transaction& transaction, std::int64_t assessment);

/// Line by line difference of two versions; 0 is the built-in one. Throws Error: not_found, forbidden.
std::vector<DifferenceLine> methodology_difference(const Service& service, const Principal& who,
                                                   std::int64_t assessment, std::int64_t from,
                                                   std::int64_t to);

}  // namespace socta
