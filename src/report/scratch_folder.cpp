#include "report/scratch_folder.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>

#include "domain/error.h"

namespace socta {

ScratchFolder::ScratchFolder() {
  std::error_code failure;
  const std::filesystem::path base = std::filesystem::temp_directory_path(failure);
  std::string pattern = (base / "socta-XXXXXX").string();
  if (failure || mkdtemp(pattern.data()) == nullptr)
    throw Error(ErrorKind::io, "No temporary folder could be made in '" + base.string() + "'.");
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path ScratchFolder::write(std::string_view name, std::string_view bytes) const {
  std::filesystem::path file = path_ / name;
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorKind::io, "The temporary file '" + file.string() + "' cannot be written.");
  return file;
}

std::string ScratchFolder::read(std::string_view name) const {
  std::ifstream in(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace socta
