// Writes without end and says, a line each, which writes were made: the test of crashes kills it.
#include <cstdio>
#include <string>

#include "domain/error.h"
#include "store/assessment_files.h"
#include "store/audit.h"
#include "store/blob_store.h"
#include "store/database.h"
#include "store/records.h"

namespace {

using namespace socta;

// One write changes four tables and stores a content: half of it would be seen.
void write_one(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment, int number) {
  const std::string name = "K" + std::to_string(number);
  const Change change{"2026-01-02T03:04:05Z", 1};
  const RecordTable& evidence = record_table("evidence");
  const Record added = insert_record(transaction, assessment, evidence, "",
                                     {name, "", "", "", "", "Source", "", "", "", "first " + name}, change);
  std::vector<std::string> cells = added.cells;
  cells.back() = "second " + name;
  update_record(transaction, assessment, evidence, every_record(), {added.id, 1}, cells, change);
  put_file(transaction, assessment,
           {.path = "narrative/" + name + ".md", .sha256 = blobs.put(name), .size = 1}, 0, change);
  append_audit(transaction, std::vector<AuditEvent>{{change.at, 1, "add", assessment, name, ""}});
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  try {
    Database database(parse_database_address(arguments[1]));
    const BlobStore blobs(arguments[2]);
    const std::int64_t assessment = std::stoll(arguments[3]);
    for (int number = std::stoi(arguments[4]);; ++number) {
      database.write([&](Transaction& transaction) { write_one(transaction, blobs, assessment, number); });
      std::printf("%d\n", number);
      std::fflush(stdout);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
