#pragma once

#include <chrono>
#include <string>

#include "domain/error.h"

namespace socta {

/// Something was tried too often; it may be tried again after `wait`.
class Throttled : public Error {
 public:
  Throttled(std::string message, std::chrono::seconds wait)
      : Error(ErrorKind::throttled, std::move(message)), wait_(wait) {}

  std::chrono::seconds wait() const { return wait_; }

 private:
  std::chrono::seconds wait_;
};

}  // namespace socta
