#include "app/server_key.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "app/token.h"
#include "domain/error.h"
#include "format/file_bytes.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), kVariant);
  text.pop_back();  // the terminating zero
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                        kVariant) != 0)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

[[noreturn]] void fail(const fs::path& path) {
  throw Error(ErrorKind::io,
              "The server's key cannot be made: " + std::generic_category().message(errno) + ".",
              {path.string()});
}

// Made for its owner only from the first moment, and never over a key that is there.
void create(const fs::path& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) fail(path);
  const std::string key = random_bytes(kKeyBytes);
  const bool written =
      ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(file) == 0;
  if (::close(file) != 0 || !written) fail(path);
}

void check_permissions(const fs::path& path) {
  std::error_code failure;
  const fs::perms others = fs::perms::group_all | fs::perms::others_all;
  if ((fs::status(path, failure).permissions() & others) != fs::perms::none)
    throw Error(ErrorKind::corrupt,
                "The server's key can be read by others than its owner; set its mode to 0600.",
                {path.string()});
}

}  // namespace

ServerKey ServerKey::load_or_create(const fs::path& data_folder) {
  const fs::path path = data_folder / "server.key";
  std::error_code failure;
  if (!fs::exists(path, failure)) create(path);
  check_permissions(path);
  std::string bytes = read_file(path, path.string());
  if (bytes.size() != kKeyBytes)
    throw Error(ErrorKind::corrupt, "The server's key has not its 32 bytes.", {path.string()});
  return ServerKey(std::move(bytes));
}

std::string ServerKey::seal(std::string_view plain, std::string_view purpose) const {
  std::string sealed = random_bytes(kNonceBytes);
  sealed.resize(kNonceBytes + plain.size() + kTagBytes);
  unsigned long long size = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + kNonceBytes, &size, bytes_of(plain),
                                             plain.size(), bytes_of(purpose), purpose.size(), nullptr,
                                             bytes_of(sealed), bytes_of(bytes_));
  return base64(sealed);
}

std::optional<std::string> ServerKey::open(std::string_view sealed_text, std::string_view purpose) const {
  const std::optional<std::string> sealed = from_base64(sealed_text);
  if (!sealed || sealed->size() < kNonceBytes + kTagBytes) return std::nullopt;
  std::string plain(sealed->size() - kNonceBytes - kTagBytes, '\0');
  unsigned long long size = 0;
  const std::string_view box = std::string_view(*sealed).substr(kNonceBytes);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          bytes_of(plain), &size, nullptr, bytes_of(box), box.size(), bytes_of(purpose), purpose.size(),
          bytes_of(std::string_view(*sealed)), bytes_of(std::string_view(bytes_))) != 0)
    return std::nullopt;
  return plain;
}

}  // namespace socta
