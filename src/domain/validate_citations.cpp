#include "domain/citation.h"
#include "domain/validation_parts.h"

namespace socta {

void validate_citations(const ValidationInput& check) {
  for (const StoredFile& chapter : check.input.assessment.narrative)
    for (const Citation& citation : citations_in(chapter.bytes))
      if (!check.codes.evidence.has(citation.code))
        check.problems.error(check.codes.evidence.there_is_no(citation.code), {chapter.path, citation.line});
}

}  // namespace socta
