#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "store/accounts.h"

namespace socta {

/// Names of accounts by their ids: one statement.
class AccountNames {
 public:
  explicit AccountNames(Transaction& transaction) : names_(account_names(transaction)) {}

  /// "" when there is none.
  std::string of(std::int64_t account) const {
    const auto found = names_.find(account);
    return found == names_.end() ? std::string() : found->second;
  }

 private:
  std::map<std::int64_t, std::string> names_;
};

}  // namespace socta
