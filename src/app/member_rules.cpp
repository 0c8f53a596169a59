#include "app/member_rules.h"

#include "domain/message_text.h"
#include "store/records.h"

namespace socta {
namespace {

[[noreturn]] void refuse(std::string message) {
  throw Error(ErrorKind::invalid, std::move(message), {.file = "", .field = "organisation"});
}

}  // namespace

void check_organisation(Transaction& transaction, std::int64_t assessment, AssessmentRole role,
                        std::string_view organisation) {
  if (organisation.empty()) {
    if (role == AssessmentRole::contributor) refuse("A contributor needs an organisation.");
    return;
  }
  const RecordQuery query{.filters = {{.column = "code", .any_of = {std::string(organisation)}}}, .limit = 1};
  if (list_records(transaction, assessment, record_table("organisations"), every_record(), query)
          .records.empty())
    refuse(in_quotes(organisation) + " is none of the organisations of this assessment.");
}

}  // namespace socta
