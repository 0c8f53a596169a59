#pragma once

#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "format/file_bytes.h"
#include "source_dir.h"

namespace socta {

/// An operation as api/openapi.yaml has it.
struct Operation {
  std::string method;
  std::string path;
  std::string access;
};

inline std::string after_mark(const std::string& line, std::string_view mark) {
  return line.substr(line.find(mark) + mark.size());
}

/// The operations of api/openapi.yaml by their id. The file is written one key a line; only what stands
/// at known depths is read.
inline std::map<std::string, Operation> described_operations() {
  std::istringstream in(
      read_file(std::filesystem::path(SOCTA_SOURCE_DIR) / "api" / "openapi.yaml", "openapi.yaml"));
  std::map<std::string, Operation> operations;
  Operation current;
  std::string id;
  for (std::string line; std::getline(in, line) && line != "components:";) {
    if (line.starts_with("  /")) current.path = line.substr(2, line.size() - 3);
    for (const char* method : {"get", "post", "put", "patch", "delete"})
      if (line == "    " + std::string(method) + ":") current.method = method;
    if (line.starts_with("      operationId: ")) id = after_mark(line, ": ");
    if (line.starts_with("      x-access: ")) {
      current.access = after_mark(line, ": ");
      operations[id] = current;
    }
  }
  return operations;
}

}  // namespace socta
