#include "format/hash.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

// FIPS 180-4, examples of SHA-256; the empty text and "abc" and the text of two blocks.
TEST(Sha256, GivesThePublishedDigests) {
  const struct {
    const char* text;
    const char* digest;
  } table[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(sha256_hex(row.text), row.digest);
    Sha256 pieces;
    for (const char* at = row.text; *at != 0; ++at) pieces.add({at, 1});
    EXPECT_EQ(pieces.hex(), row.digest);
  }
}

std::string hash_of(std::initializer_list<std::pair<std::string_view, std::string_view>> parts) {
  PartsHash hash;
  for (const auto& [name, bytes] : parts) hash.add(name, bytes);
  return hash.hex();
}

TEST(PartsHash, IsThatOfLengthsNamesAndBytes) {
  using namespace std::string_literals;
  EXPECT_EQ(hash_of({{"a", "bcd"}}), sha256_hex("\1\0\0\0\0\0\0\0a\3\0\0\0\0\0\0\0bcd"s));
  EXPECT_EQ(hash_of({}), sha256_hex(""));
}

TEST(PartsHash, TellsListsOfPartsApart) {
  const std::string one = hash_of({{"a", "bc"}, {"d", "e"}});
  EXPECT_EQ(one, hash_of({{"a", "bc"}, {"d", "e"}}));
  EXPECT_NE(one, hash_of({{"a", "b"}, {"cd", "e"}}));
  EXPECT_NE(one, hash_of({{"d", "e"}, {"a", "bc"}}));
  EXPECT_NE(one, hash_of({{"a", "bc"}}));
}

}  // namespace
}  // namespace socta
