#pragma once

#include <string>
#include <vector>

#include "app/service.h"
#include "domain/assessment.h"

namespace socta {

/// An assessment with a published run, as the public sees it.
struct PublishedAssessment {
  std::string code{};
  Assessment head{};
  std::string finished_at{};  ///< when its run was done
};

/// All of them, the newest first.
std::vector<PublishedAssessment> published(const Service& service);

}  // namespace socta
