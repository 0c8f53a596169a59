#include "format/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace socta {
namespace {

constexpr std::string_view kOldOfficeSignature = "\xD0\xCF\x11\xE0";

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

zip_t* open_in_memory(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

std::size_t unpacked_limit(std::size_t archive_bytes, const ZipLimits& limits) {
  return std::min(limits.unpacked_bytes, std::max(limits.free_bytes, archive_bytes * limits.ratio));
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, std::string_view file,
                                           const ZipLimits& limits, Problems& problems) {
  const Location where{.file = std::string(file)};
  if (bytes.starts_with(kOldOfficeSignature)) {
    problems.error(
        Sentence("old_xls", "is an old .xls file or protected by a password; save it as .xlsx without one"),
        where);
    return std::nullopt;
  }
  std::unique_ptr<zip, Close> archive(open_in_memory(bytes));
  if (bytes.empty() || archive == nullptr) {
    problems.error(Sentence("no_zip", "is damaged or no ZIP archive"), where);
    return std::nullopt;
  }
  if (static_cast<std::uint64_t>(zip_get_num_entries(archive.get(), 0)) > limits.entries) {
    problems.error(
        Sentence("too_many_parts", "holds more than {count} parts", {counted("count", limits.entries)}),
        where);
    return std::nullopt;
  }
  return ZipArchive(std::move(archive), std::string(file), unpacked_limit(bytes.size(), limits));
}

bool ZipArchive::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

std::vector<std::string> ZipArchive::names() const {
  std::vector<std::string> names;
  const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive_.get(), 0));
  for (zip_uint64_t i = 0; i < entries; ++i)
    if (const char* name = zip_get_name(archive_.get(), i, 0)) names.emplace_back(name);
  return names;
}

std::optional<std::string> ZipArchive::read(const std::string& part, Problems& problems) {
  const auto fail = [&](const std::string& what) {
    problems.error("the part \"" + part + "\" " + what, {.file = file_});
    return std::nullopt;
  };
  if (!has(part)) return fail("is missing");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), part.c_str(), 0));
  if (file == nullptr) return fail("cannot be unpacked: it is encrypted or damaged");
  std::string content;
  std::array<char, 65536> buffer{};
  for (;;) {
    const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return fail("is damaged");
    if (got == 0) return content;
    const auto count = static_cast<std::size_t>(got);
    if (count > bytes_left_)
      return fail("unpacks to far more than a table of this file's size; it was not read");
    bytes_left_ -= count;
    content.append(buffer.data(), count);
  }
}

}  // namespace socta
