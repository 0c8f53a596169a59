// The commands that work on a server's data, at the machine itself.
#include "program_fixture.h"
#include "running_server.h"
#include "store/database.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class InstallationProgram : public Program {
 protected:
  // On the installation `data` in the test's folder.
  Ending on(const std::string& data, const std::string& arguments) const {
    return run(arguments + " --data " + path(data));
  }
  std::string path(const std::string& name) const { return (scratch_ / name).string(); }

  // Makes the first administrator, by the link that the program prints while the server runs.
  void make_administrator() const {
    RunningServer server(path("data"), path("said"));
    ASSERT_TRUE(server.becomes_healthy());
    const std::string link = on("data", "user setup-link").out;
    ASSERT_TRUE(link.starts_with("/setup#")) << link;
    const std::string token = link.substr(7, link.size() - 8);
    const std::string answer = server.post(
        "/api/v1/setup", R"({"token": ")" + token + R"(", "email": "a@example.org", "name": "A", )" +
                             R"("password": "correct horse battery"})");
    ASSERT_TRUE(answer.starts_with("HTTP/1.1 201")) << answer;
    ASSERT_EQ(server.stop(SIGTERM), 0);
  }

  void import_first() const {
    make_administrator();
    const Ending imported =
        on("data", "import " + example("drug-harm-2010") + " first --owner a@example.org");
    ASSERT_EQ(imported.exit_code, 0) << imported.err;
  }
};

TEST_F(InstallationProgram, MakesAndEndsAccounts) {
  make_administrator();
  EXPECT_TRUE(on("data", "user add b@example.org --admin").out.starts_with("/invitation#"));
  EXPECT_EQ(on("data", "user list").out, "a@example.org\tA\tadmin\n");
  EXPECT_EQ(on("data", "user reset-totp A@example.org").exit_code, 0);
  EXPECT_EQ(on("data", "user disable a@example.org").exit_code, 0);
  EXPECT_EQ(on("data", "user list").out, "a@example.org\tA\tadmin\tdisabled\n");
}

TEST_F(InstallationProgram, WritesTheFolderThatItBroughtIn) {
  import_first();
  ASSERT_EQ(on("data", "export first " + path("out")).exit_code, 0);
  EXPECT_EQ(run("check " + path("out")).exit_code, 0);
  const std::string draws = " --draws 200 --sensitivity none --format json";
  EXPECT_EQ(run("assess " + path("out") + draws).out, run("assess " + example("drug-harm-2010") + draws).out);
}

TEST_F(InstallationProgram, RestoresWhatItBackedUp) {
  import_first();
  const Ending backed = on("data", "backup " + path("b.zip"));
  ASSERT_EQ(backed.exit_code, 0) << backed.err;
  const Ending restored = on("other", "restore " + path("b.zip"));
  EXPECT_EQ(restored.exit_code, 0) << restored.err;
  EXPECT_EQ(restored.out, backed.out);
  EXPECT_EQ(on("other", "user list").out, on("data", "user list").out);
  EXPECT_EQ(on("other", "audit verify").out, on("data", "audit verify").out);
  EXPECT_EQ(on("other", "export first " + path("out")).exit_code, 0);
}

TEST_F(InstallationProgram, RestoresIntoAnEmptyInstallationAlone) {
  import_first();
  ASSERT_EQ(on("data", "backup " + path("b.zip")).exit_code, 0);
  ASSERT_EQ(on("data", "user disable a@example.org").exit_code, 0);
  EXPECT_EQ(on("data", "restore " + path("b.zip")).exit_code, 5);
  EXPECT_EQ(on("data", "user list").out, "a@example.org\tA\tadmin\tdisabled\n") << "what was there stayed";
}

TEST_F(InstallationProgram, RestoresNothingOfADamagedBackup) {
  import_first();
  ASSERT_EQ(on("data", "backup " + path("b.zip")).exit_code, 0);
  const std::string whole = contents(path("b.zip"));
  std::string turned = whole;
  turned[whole.size() / 2] = static_cast<char>(~turned[whole.size() / 2]);
  for (const std::string& damaged :
       {turned, whole.substr(0, whole.size() - 100), std::string("no archive")}) {
    std::ofstream(path("damaged.zip"), std::ios::binary) << damaged;
    EXPECT_EQ(on("other", "restore " + path("damaged.zip")).exit_code, 7) << damaged.size();
  }
  EXPECT_EQ(on("other", "restore " + path("b.zip")).exit_code, 0) << "the installation stayed empty";
}

TEST_F(InstallationProgram, BringsTheTablesToItsVersionOnce) {
  EXPECT_EQ(on("data", "user list").exit_code, 0);
  const Ending again = on("data", "migrate");
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_TRUE(again.out.ends_with(", steps taken: 0\n")) << again.out;
}

TEST_F(InstallationProgram, SeesThatTheAuditTrailWasTouched) {
  make_administrator();
  EXPECT_NE(on("data", "audit verify").out.find(" entries, whole"), std::string::npos);
  Database database({Dialect::sqlite, path("data/socta.sqlite")});
  database.write([](Transaction& transaction) {
    transaction.execute(R"(update "audit" set "action" = 'other' where "number" = 1)");
  });
  const Ending touched = on("data", "audit verify");
  EXPECT_EQ(touched.exit_code, 7);
  EXPECT_NE(touched.err.find("Entry 1"), std::string::npos) << touched.err;
}

TEST_F(InstallationProgram, RefusesWhatCannotBe) {
  std::ofstream(scratch_ / "exists.zip") << "x";
  std::ofstream(scratch_ / "file") << "x";
  const struct {
    std::string arguments;
    int expected;
  } table[] = {{"user", 2},
               {"user add", 2},
               {"user add nonsense", 3},
               {"user list too-much", 2},
               {"user disable nobody@example.org", 4},
               {"user reset-totp nobody@example.org", 4},
               {"import " + example("serbia-2015") + " first --owner nobody@example.org", 4},
               {"import " + example("serbia-2015") + " 'bad code' --owner a@example.org", 3},
               {"import /nowhere first --owner a@example.org", 4},
               {"export nothing " + path("out"), 4},
               {"export nothing " + path("out") + " --level secret", 2},
               {"backup " + path("exists.zip"), 5},
               {"restore " + path("absent.zip"), 4},
               {"audit", 2},
               {"migrate --database " + path("nowhere/x.sqlite"), 8}};
  for (const auto& row : table) {
    const Ending result = on("data", row.arguments);
    EXPECT_EQ(result.exit_code, row.expected) << row.arguments << "\n" << result.err;
    EXPECT_FALSE(result.err.empty()) << row.arguments;
  }
  EXPECT_EQ(on("file", "migrate").exit_code, 8) << "a file where the data folder should be";
  make_administrator();
  EXPECT_EQ(on("data", "user setup-link").exit_code, 5) << "there is an administrator";
  EXPECT_EQ(on("data", "user add a@example.org").exit_code, 5) << "there is that account";
}

}  // namespace
}  // namespace socta
