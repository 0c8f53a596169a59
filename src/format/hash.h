#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace socta {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();

  void add(std::string_view bytes);

  /// The digest of all bytes added so far, as 64 lower-case hexadecimal digits.
  std::string hex() const;

 private:
  static constexpr std::size_t kStateBytes = 104;
  static constexpr std::size_t kStateAlignment = 8;
  alignas(kStateAlignment) std::array<unsigned char, kStateBytes> state_{};
};

/// SHA-256 over several named parts, such as the files of a folder. Names and lengths are hashed with the
/// bytes, so that no two different lists of parts give the same input; the order of the parts counts.
class PartsHash {
 public:
  void add(std::string_view name, std::string_view bytes);

  /// The digest of all parts added so far, as 64 lower-case hexadecimal digits.
  std::string hex() const { return hash_.hex(); }

 private:
  void add_counted(std::string_view bytes);

  Sha256 hash_;
};

}  // namespace socta
