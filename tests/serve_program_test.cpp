// `socta serve` as a service manager runs it.
#include <sys/stat.h>

#include "program_fixture.h"
#include "running_server.h"

namespace socta {
namespace {

class ServeProgram : public Program {};

TEST_F(ServeProgram, StopsInOrderAtASignalFromTheMomentThatItAnswers) {
  const std::string said = (scratch_ / "said").string();
  for (const int signal : {SIGTERM, SIGINT, SIGTERM}) {
    RunningServer server((scratch_ / "data").string(), said);
    ASSERT_TRUE(server.becomes_healthy());
    EXPECT_EQ(server.stop(signal), 0) << signal;
    EXPECT_NE(contents(said).find("stopped"), std::string::npos) << contents(said);
  }
}

TEST_F(ServeProgram, GoesOnWhenNobodyReadsItsLogAnyMore) {
  const std::string said = (scratch_ / "said").string();
  ASSERT_EQ(::mkfifo(said.c_str(), 0600), 0);
  RunningServer server((scratch_ / "data").string(), said);
  const int reader = ::open(said.c_str(), O_RDONLY);
  ASSERT_TRUE(server.becomes_healthy());
  ::close(reader);
  for (int asked = 0; asked < 3; ++asked)
    EXPECT_TRUE(server.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .starts_with("HTTP/1.1 200"));
  EXPECT_GE(server.stop(SIGTERM), 0) << "it ends by itself, though it may say that nobody took its output";
}

TEST_F(ServeProgram, IsTheOnlyOneOfItsDataFolder) {
  const std::string data = (scratch_ / "data").string();
  const std::string said = (scratch_ / "said").string();
  RunningServer server(data, said);
  ASSERT_TRUE(server.becomes_healthy());
  const Ending second = run("serve --port 0 --data " + data);
  EXPECT_EQ(second.exit_code, 5);
  EXPECT_NE(second.err.find("Another server works in this data folder already"), std::string::npos)
      << second.err;
  EXPECT_EQ(run("user list --data " + data).exit_code, 0) << "a command that only looks is none";
  server.stop(SIGKILL);
  RunningServer next(data, said);
  EXPECT_TRUE(next.becomes_healthy()) << "the lock ends with the server, however that ended";
}

TEST_F(ServeProgram, RefusesSettingsThatCannotBe) {
  const std::string data = " --data " + (scratch_ / "data").string();
  const struct {
    std::string arguments;
    int expected;
  } table[] = {{"serve --port nonsense" + data, 3},
               {"serve --host nowhere.example" + data, 3},
               {"serve --config " + (scratch_ / "absent.toml").string() + data, 4}};
  for (const auto& row : table) EXPECT_EQ(run(row.arguments).exit_code, row.expected) << row.arguments;
}

}  // namespace
}  // namespace socta
