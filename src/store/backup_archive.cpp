#include "store/backup_archive.h"

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <array>

#include "domain/error.h"
#include "domain/message_text.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 65'536;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void fail_writing(const fs::path& file, const char* words) {
  throw Error(ErrorKind::io,
              "The archive " + in_quotes(file.string()) + " cannot be written: " + words + ".");
}

[[noreturn]] void fail_corrupt(const std::string& what) {
  throw Error(ErrorKind::corrupt, "The archive is damaged: " + what + " Nothing was restored from it.");
}

std::string words_of(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

void sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!done) fail_writing(path, "it does not reach the disk");
}

void add(zip_t* archive, const fs::path& file, const std::string& part, zip_source_t* source) {
  if (source != nullptr && zip_file_add(archive, part.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0) return;
  if (source != nullptr) zip_source_free(source);
  fail_writing(file, zip_strerror(archive));
}

}  // namespace

void ArchiveWriter::Discard::operator()(zip* archive) const { zip_discard(archive); }
void ArchiveReader::Discard::operator()(zip* archive) const { zip_discard(archive); }

ArchiveWriter::ArchiveWriter(fs::path file) : file_(std::move(file)) {
  int code = 0;
  archive_.reset(zip_open(file_.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
  if (code == ZIP_ER_EXISTS)
    throw Error(ErrorKind::conflict, "The file " + in_quotes(file_.string()) + " exists; name a new one.");
  if (!archive_) fail_writing(file_, words_of(code).c_str());
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add_file(const std::string& part, const fs::path& from) {
  add(archive_.get(), file_, part, zip_source_file(archive_.get(), from.c_str(), 0, -1));
}

void ArchiveWriter::add_bytes(const std::string& part, std::string bytes) {
  const std::string& kept = *kept_.emplace_back(std::make_unique<std::string>(std::move(bytes)));
  add(archive_.get(), file_, part, zip_source_buffer(archive_.get(), kept.data(), kept.size(), 0));
}

void ArchiveWriter::finish() {
  if (zip_close(archive_.get()) < 0) fail_writing(file_, zip_strerror(archive_.get()));
  (void)archive_.release();
  sync(file_);
  sync(file_.has_parent_path() ? file_.parent_path() : fs::path("."));
}

ArchiveReader::ArchiveReader(const fs::path& file) {
  int code = 0;
  archive_.reset(zip_open(file.c_str(), ZIP_RDONLY, &code));
  if (archive_) return;
  if (code == ZIP_ER_NOENT)
    throw Error(ErrorKind::not_found, "There is no file " + in_quotes(file.string()) + ".");
  if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
    throw Error(ErrorKind::io, in_quotes(file.string()) + " cannot be read: " + words_of(code) + ".");
  fail_corrupt(words_of(code) + ".");
}

std::vector<std::string> ArchiveReader::parts() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0);
    names.emplace_back(name == nullptr ? "" : name);
  }
  return names;
}

void ArchiveReader::read(const std::string& part, const std::function<void(std::string_view)>& take) const {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), part.c_str(), 0));
  if (!file) fail_corrupt("its part " + in_quotes(part) + " is missing.");
  std::array<char, kPiece> buffer;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) fail_corrupt("its part " + in_quotes(part) + " cannot be unpacked.");
    if (got == 0) return;
    take({buffer.data(), static_cast<std::size_t>(got)});
  }
}

std::string ArchiveReader::read_whole(const std::string& part, std::size_t limit) const {
  std::string bytes;
  read(part, [&](std::string_view piece) {
    if (bytes.size() + piece.size() > limit) fail_corrupt("its part " + in_quotes(part) + " is too long.");
    bytes += piece;
  });
  return bytes;
}

}  // namespace socta
