#include "format/assessment_reader.h"
#include "format/builtin_methodologies.h"
#include "format/methodology_reader.h"

namespace socta {

MethodologySource methodology_source() {
  return {[](std::string_view code) { return builtin_methodology(code); }, read_methodology};
}

}  // namespace socta
