#include "app/server_key.h"

#include <gtest/gtest.h>

#include "app/token.h"
#include "domain/error.h"
#include "format/file_bytes.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class ServerKeyTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_ = fs::temp_directory_path() / ("socta-key-" + new_token());
};

TEST_F(ServerKeyTest, IsKeptForItsOwnerOnly) {
  ServerKey::load_or_create(folder_);
  EXPECT_EQ(fs::status(folder_ / "server.key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(ServerKeyTest, OpensWhatItSealedAlsoAfterARestart) {
  const std::string sealed = ServerKey::load_or_create(folder_).seal("secret", "totp/1");
  EXPECT_EQ(sealed.find("secret"), std::string::npos);
  EXPECT_EQ(ServerKey::load_or_create(folder_).open(sealed, "totp/1"), "secret");
}

TEST_F(ServerKeyTest, OpensNothingElse) {
  const ServerKey key = ServerKey::load_or_create(folder_);
  std::string sealed = key.seal("secret", "totp/1");
  EXPECT_NE(sealed, key.seal("secret", "totp/1"));
  EXPECT_FALSE(key.open(sealed, "totp/2")) << "another purpose";
  sealed[30] = sealed[30] == 'A' ? 'B' : 'A';
  for (const std::string& text : {sealed, std::string(), std::string("AAAA"), std::string("no base64 !")})
    EXPECT_FALSE(key.open(text, "totp/1")) << text;
}

TEST_F(ServerKeyTest, IsRefusedWhenOthersMayReadItOrItIsNone) {
  ServerKey::load_or_create(folder_);
  fs::permissions(folder_ / "server.key", fs::perms::group_read, fs::perm_options::add);
  EXPECT_THROW(ServerKey::load_or_create(folder_), Error);
  write_file_atomically(folder_ / "server.key", "short");
  fs::permissions(folder_ / "server.key", fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THROW(ServerKey::load_or_create(folder_), Error);
}

}  // namespace
}  // namespace socta
