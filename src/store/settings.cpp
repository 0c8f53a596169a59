#include "store/settings.h"

namespace socta {

std::optional<std::string> find_setting(Transaction& transaction, std::string_view key) {
  auto found = transaction.find<std::string>(R"(select "value" from "setting" where "key" = ?)", {key});
  if (!found) return std::nullopt;
  return std::move(std::get<0>(*found));
}

void set_setting(Transaction& transaction, std::string_view key, std::string_view value) {
  transaction.execute(R"(insert into "setting" ("key", "value") values (?, ?)
                         on conflict ("key") do update set "value" = excluded."value")",
                      {key, value});
}

void remove_setting(Transaction& transaction, std::string_view key) {
  transaction.execute(R"(delete from "setting" where "key" = ?)", {key});
}

}  // namespace socta
