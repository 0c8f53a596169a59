#include <gtest/gtest.h>

#include "store/blob_store.h"
#include "store/migrations.h"
#include "store/settings.h"
#include "store/small_disk.h"
#include "store/test_databases.h"

namespace socta {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

class FullDisk : public testing::Test {
 protected:
  void SetUp() override {
    if (!disk_.why_not().empty()) GTEST_SKIP() << "no file system can be mounted here: " << disk_.why_not();
  }

  DatabaseAddress address() const { return {Dialect::sqlite, (disk_.folder() / "socta.sqlite").string()}; }

  TestDatabase place_{Dialect::sqlite};
  SmallDisk disk_{place_.folder() / "disk", "16m"};
};

void set(Database& database, const std::string& key, const std::string& value) {
  database.write([&](Transaction& transaction) { set_setting(transaction, key, value); });
}

std::optional<std::string> get(Database& database, const std::string& key) {
  return database.read([&](Transaction& transaction) { return find_setting(transaction, key); });
}

TEST_F(FullDisk, RefusesAWriteAndKeepsWhatWasThereUntilThereIsRoom) {
  Database database(address());
  migrate(database);
  set(database, "a", "1");
  disk_.fill();
  EXPECT_EQ(kind_of([&] { set(database, "b", std::string(kMegabyte, 'x')); }), ErrorKind::io);
  EXPECT_EQ(get(database, "a"), "1");
  EXPECT_EQ(get(database, "b"), std::nullopt) << "nothing half";
  disk_.make_room();
  set(database, "b", "2");
  Database again(address());
  EXPECT_EQ(get(again, "b"), "2");
}

TEST_F(FullDisk, StoresNoPartOfAFile) {
  const BlobStore blobs(disk_.folder() / "files");
  const std::string kept = blobs.put("kept");
  disk_.fill();
  EXPECT_EQ(kind_of([&] { blobs.put(std::string(kMegabyte, 'y')); }), ErrorKind::io);
  EXPECT_EQ(blobs.get(kept), "kept");
  EXPECT_EQ(blobs.list(), std::vector{kept});
  disk_.make_room();
  EXPECT_EQ(blobs.get(blobs.put(std::string(kMegabyte, 'y'))).size(), kMegabyte);
}

TEST_F(FullDisk, ThatIsReadOnlyIsSaidAndNothingIsWritten) {
  {
    Database database(address());
    migrate(database);
    set(database, "a", "1");
  }
  ASSERT_TRUE(disk_.make_read_only());
  EXPECT_EQ(kind_of([&] {
              Database database(address());
              set(database, "a", "2");
            }),
            ErrorKind::io);
  EXPECT_EQ(kind_of([&] { BlobStore(disk_.folder() / "files").put("new"); }), ErrorKind::io);
  ASSERT_TRUE(disk_.make_writable());
  Database database(address());
  EXPECT_EQ(get(database, "a"), "1");
  set(database, "a", "2");
}

}  // namespace
}  // namespace socta
