#pragma once

#include <string>

#include "domain/error.h"

namespace socta {

/// What a fault of the database means.
struct SqlFault {
  Error error;
  bool connection_lost = false;
};

/// What a database says, without its hints on further lines.
std::string first_line(const std::string& words);

/// Of an extended result code of SQLite and its words.
SqlFault sqlite_fault(int code, const std::string& words);

/// Of an SQLSTATE of PostgreSQL; blank when the connection broke before there was one.
SqlFault postgresql_fault(const std::string& state, const std::string& words);

}  // namespace socta
