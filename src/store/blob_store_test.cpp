#include "store/blob_store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "domain/error.h"
#include "format/hash.h"
#include "store/test_databases.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class BlobStoreTest : public testing::Test {
 protected:
  TestDatabase place_{Dialect::sqlite};
  BlobStore blobs_{place_.folder() / "blobs"};

  fs::path path_of(const std::string& hash) {
    return place_.folder() / "blobs" / hash.substr(0, 2) / hash.substr(2, 2) / hash;
  }
};

TEST_F(BlobStoreTest, GivesBackWhatWasPutByItsHash) {
  for (const std::string& bytes : {std::string(), std::string("a\0b\xff", 4), std::string(3 << 20, 'x')}) {
    const std::string hash = blobs_.put(bytes);
    EXPECT_EQ(hash, sha256_hex(bytes));
    EXPECT_EQ(blobs_.put(bytes), hash);
    EXPECT_EQ(blobs_.get(hash), bytes);
    EXPECT_TRUE(blobs_.has(hash));
    EXPECT_TRUE(fs::exists(path_of(hash)));
  }
  EXPECT_EQ(blobs_.list().size(), 3u);
}

TEST_F(BlobStoreTest, RefusesWhatIsNoHashAndWhatIsNotThere) {
  for (const char* hash : {"", "..", "../../etc/passwd", "ABCDEF"})
    EXPECT_EQ(kind_of([&] { blobs_.get(hash); }), ErrorKind::invalid) << hash;
  EXPECT_EQ(kind_of([&] { blobs_.get(sha256_hex("absent")); }), ErrorKind::not_found);
  EXPECT_FALSE(blobs_.has(sha256_hex("absent")));
}

TEST_F(BlobStoreTest, TellsADamagedContentAndPutMendsAShortOne) {
  const std::string hash = blobs_.put("content");
  std::ofstream(path_of(hash)) << "contenT";
  EXPECT_EQ(kind_of([&] { blobs_.get(hash); }), ErrorKind::corrupt);
  std::ofstream(path_of(hash)) << "cont";
  EXPECT_EQ(kind_of([&] { blobs_.get(hash); }), ErrorKind::corrupt);
  blobs_.put("content");
  EXPECT_EQ(blobs_.get(hash), "content");
}

TEST_F(BlobStoreTest, SeveralMayPutTheSame) {
  const std::string bytes(1 << 20, 'y');
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&] { blobs_.put(bytes); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(blobs_.get(sha256_hex(bytes)), bytes);
  EXPECT_EQ(blobs_.list().size(), 1u);
}

TEST_F(BlobStoreTest, RemovesOldContentsThatNothingRefersTo) {
  const std::string kept = blobs_.put("kept");
  const std::string young = blobs_.put("young");
  const std::string old = blobs_.put("old");
  for (const std::string& hash : {kept, old})
    fs::last_write_time(path_of(hash), fs::file_time_type::clock::now() - std::chrono::hours(25));
  EXPECT_EQ(blobs_.remove_unused([&](const std::string& hash) { return hash == kept; }), 1);
  EXPECT_TRUE(blobs_.has(kept));
  EXPECT_TRUE(blobs_.has(young));
  EXPECT_FALSE(blobs_.has(old));
}

}  // namespace
}  // namespace socta
