#pragma once

#include "app/workshop_edit.h"
#include "app/workshop_view.h"
#include "domain/error.h"

namespace socta {

/// A command as it is given. `after`: the last command that its maker saw.
struct CommandOrder {
  std::int64_t after = 0;
  CommandKind kind = CommandKind::start;
  CommandArguments arguments{};  ///< `exercise` of a decision is found by its proposal
};

/// Somebody else steered since: with the workshop as it is now.
class StaleWorkshop : public Error {
 public:
  explicit StaleWorkshop(WorkshopView current);
  const WorkshopView& current() const { return current_; }

 private:
  WorkshopView current_;
};

/// Carries the command out, notes it in the log and the audit trail, and writes or takes back records of the
/// assessment, all or nothing. The workshop as it is then. Throws StaleWorkshop; Error: not_found, forbidden,
/// conflict with every reason for which the command does not fit (domain/workshop_rules.h).
WorkshopView command_workshop(const Service& service, const Principal& who, const WorkshopAt& at,
                              CommandOrder order);

}  // namespace socta
