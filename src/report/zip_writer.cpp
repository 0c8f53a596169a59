#include "report/zip_writer.h"

#include <zip.h>

#include <cstdint>
#include <memory>

#include "domain/error.h"

namespace socta {
namespace {

constexpr std::int64_t kMostParts = 2000;
constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr zip_uint16_t kFirstDosDate = 0x21;  // 1980-01-01

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::internal, std::string("A ZIP archive could not be ") + what + ".");
}

// An archive takes its source over; one reference more keeps the source readable afterwards.
Archive archive_over(zip_source_t* source, int flags) {
  zip_source_keep(source);
  Archive archive(zip_open_from_source(source, flags, nullptr));
  if (!archive) zip_source_free(source);
  return archive;
}

void add_part(zip_t* archive, const ZipPart& part) {
  zip_source_t* content = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    fail("filled");
  }
  zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDosDate, 0);
}

std::string content_of(zip_source_t* source) {
  zip_stat_t status;
  if (zip_source_stat(source, &status) < 0 || zip_source_open(source) < 0) fail("read back");
  std::string bytes(status.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read != static_cast<zip_int64_t>(bytes.size())) fail("read back");
  return bytes;
}

ZipPart read_part(zip_t* archive, zip_uint64_t index, std::size_t left, const std::string& file) {
  const Error damaged(ErrorKind::invalid, "A part of '" + file + "' is damaged or too large.");
  zip_stat_t status;
  if (zip_stat_index(archive, index, 0, &status) < 0 || status.size > left) throw damaged;
  const std::unique_ptr<zip_file_t, CloseFile> opened(zip_fopen_index(archive, index, 0));
  if (!opened) throw damaged;
  ZipPart part{status.name, std::string(status.size, '\0')};
  if (zip_fread(opened.get(), part.bytes.data(), part.bytes.size()) !=
      static_cast<zip_int64_t>(part.bytes.size()))
    throw damaged;
  return part;
}

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  const Source target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!target) fail("made");
  Archive archive = archive_over(target.get(), ZIP_CREATE | ZIP_TRUNCATE);
  if (!archive) fail("made");
  for (const ZipPart& part : parts) add_part(archive.get(), part);
  if (zip_close(archive.get()) < 0) fail("written");
  (void)archive.release();
  return content_of(target.get());
}

std::vector<ZipPart> unzip(const std::string& bytes, const std::string& file) {
  const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  const Archive archive = source ? archive_over(source.get(), ZIP_RDONLY) : nullptr;
  if (!archive || bytes.empty())
    throw Error(ErrorKind::invalid, "'" + file + "' is damaged or no ZIP archive.");
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > kMostParts) throw Error(ErrorKind::invalid, "'" + file + "' has too many parts.");
  std::vector<ZipPart> parts;
  std::size_t left = kMostBytes;
  for (zip_int64_t i = 0; i < count; ++i) {
    parts.push_back(read_part(archive.get(), static_cast<zip_uint64_t>(i), left, file));
    left -= parts.back().bytes.size();
  }
  return parts;
}

}  // namespace socta
