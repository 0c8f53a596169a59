#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace socta {

/// The key with which the server encrypts what it must read again, such as the secrets of second factors, so
/// that a stolen database alone does not hold them. Values are immutable; any thread.
class ServerKey {
 public:
  /// The key of the file `server.key` in the data folder; made on first use with mode 0600. Throws Error:
  /// corrupt when the file is no key or others may read it, io when it cannot be read or made.
  static ServerKey load_or_create(const std::filesystem::path& data_folder);

  /// `plain` encrypted and bound to `purpose` (e.g. "totp/12"), as base64 text. Never twice the same.
  std::string seal(std::string_view plain, std::string_view purpose) const;

  /// What was sealed; nullopt when it was sealed with another key or purpose, or changed since.
  std::optional<std::string> open(std::string_view sealed, std::string_view purpose) const;

 private:
  explicit ServerKey(std::string bytes) : bytes_(std::move(bytes)) {}

  std::string bytes_;
};

}  // namespace socta
