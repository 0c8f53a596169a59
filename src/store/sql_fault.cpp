#include "store/sql_fault.h"

#include <sqlite3.h>

namespace socta {
namespace {

constexpr int kPrimaryCode = 0xff;

SqlFault fault(ErrorKind kind, const std::string& message) { return {Error(kind, message), false}; }

SqlFault lost(const std::string& words) {
  return {Error(ErrorKind::io, "The database cannot be reached: " + words), true};
}

SqlFault taken() {
  return fault(ErrorKind::conflict, "Something with the same code, address or key is there already.");
}

SqlFault in_use() {
  return fault(ErrorKind::conflict,
               "It refers to something that is not there, or something that is there refers to it.");
}

SqlFault sqlite_constraint(int code, const std::string& words) {
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY) return taken();
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY) return in_use();
  return fault(ErrorKind::internal, "The database refuses a value: " + words);
}

SqlFault full() {
  return fault(ErrorKind::io,
               "There is no room left for the database; nothing was changed. Free some and try again.");
}

SqlFault read_only() {
  return fault(ErrorKind::io, "The database cannot be written: it, or its file system, is read-only.");
}

}  // namespace

std::string first_line(const std::string& words) { return words.substr(0, words.find('\n')); }

SqlFault sqlite_fault(int code, const std::string& words) {
  switch (code & kPrimaryCode) {
    case SQLITE_CONSTRAINT:
      return sqlite_constraint(code, words);
    case SQLITE_FULL:
      return full();
    case SQLITE_READONLY:
      // Also said of a file that was moved away: the next use opens what is there then.
      return {read_only().error, true};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fault(ErrorKind::io, "The database is busy: another program holds it. Try again.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {Error(ErrorKind::corrupt, "The file of the database is damaged or no database: " + words),
              true};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return lost(words);
    default:
      return fault(ErrorKind::internal, "The database refuses a statement: " + words);
  }
}

SqlFault postgresql_fault(const std::string& state, const std::string& words) {
  const std::string said = first_line(words);
  const std::string group = state.substr(0, 2);
  if (state.find_first_not_of(' ') == state.npos || group == "08" || group == "57" || group == "58")
    return lost(said);
  if (state == "23505") return taken();
  if (state == "23503") return in_use();
  if (state == "53100") return full();
  if (state == "25006") return read_only();
  if (state == "55P03" || state == "40001" || state == "40P01" || group == "53")
    return fault(ErrorKind::io, "The database is busy: " + said);
  if (state == "54000") return fault(ErrorKind::invalid, "A code or key is longer than the database takes.");
  if (group == "22") return fault(ErrorKind::invalid, "The database cannot store this text: " + said);
  if (group == "XX") return fault(ErrorKind::corrupt, "The database is damaged: " + said);
  if (group == "28" || group == "3D") return lost(said);
  return fault(ErrorKind::internal, "The database refuses a statement: " + said);
}

}  // namespace socta
