#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "store/transaction.h"

namespace socta {

/// A name between quotes, so that words such as "group" can be names.
std::string sql_name(std::string_view name);

/// Names between quotes, parted by commas.
std::string sql_names(std::span<const std::string> names);

/// "?, ?, ?"
std::string sql_signs(std::size_t count);

/// A number as both databases read it back to the same value.
std::string sql_number(double number);

/// Throws Error (invalid) when a text of the row holds NUL or is not UTF-8.
void refuse_unstorable(const SqlRow& row);

/// A table's definition as it is written for SQLite, in the words of the other dialect: `integer` holds 64
/// bits, texts sort by their bytes, and an id counts by itself. Names are between quotes.
std::string schema_in(Dialect dialect, std::string_view sqlite);

/// The function of two texts that tells where the second stands in the first; 0 when it does not.
std::string_view sql_place_in_text(Dialect dialect);

}  // namespace socta
