#include <gtest/gtest.h>

#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

// The example with one more row at the end of a table.
std::string archive_with_row(const std::string& path, const std::string& row) {
  Problems problems;
  std::vector<StoredFile> files =
      read_folder_files(std::filesystem::path(SOCTA_SOURCE_DIR) / "examples/serbia-2015", problems);
  for (StoredFile& file : files)
    if (file.path == path) file.bytes += row;
  return pack_assessment(files, "serbia-2015");
}

class ApiSentences : public testing::Test {
 protected:
  // The sentences of what is wrong with a body, for a reader of that language.
  std::vector<std::string> refused(const std::string& target, const std::string& body,
                                   const std::string& type, const std::string& language) {
    const auto answer =
        server_.send_raw("POST", target, body,
                         {{"Host", "localhost"},
                          {"Cookie", std::string(session_cookie_name(Scheme::http)) + "=" + admin_.secret},
                          {"X-CSRF-Token", csrf_token(admin_.secret)},
                          {"Content-Type", type},
                          {"Accept-Language", language}});
    EXPECT_EQ(answer.status, 422) << answer.bytes.substr(0, 500);
    std::vector<std::string> sentences;
    const json error = answer.json()["error"];
    for (const json& problem : error["problems"]) sentences.push_back(problem["message"]);
    EXPECT_FALSE(sentences.empty());
    EXPECT_EQ(error["problems"][0]["message"], error["message"]);
    return sentences;
  }

  ApiServer server_;
  Browser admin_ = server_.person("admin@example.org", SystemRole::admin);
};

TEST_F(ApiSentences, OfAnImportedFolderAreInTheReadersLanguage) {
  const std::string archive = archive_with_row("organisations.csv", "NEW,A new body,tribe,\n");
  const struct {
    const char* language;
    const char* sentence;
  } table[] = {
      {"en", "\"tribe\" is no kind of organisation (ministry, state, cso, academia, international)."},
      {"sr-Cyrl", "„tribe“ није врста организације (ministry, state, cso, academia, international)."},
      {"sr-Latn", "„tribe“ nije vrsta organizacije (ministry, state, cso, academia, international)."},
  };
  for (const auto& row : table) {
    const auto sentences =
        refused("/api/v1/assessments/import?code=a", archive, "application/zip", row.language);
    EXPECT_NE(std::ranges::find(sentences, row.sentence), sentences.end())
        << row.language << ": " << testing::PrintToString(sentences);
  }
}

TEST_F(ApiSentences, OfATrialImportSayThatTheCodeIsTaken) {
  const std::int64_t id = server_.import_example(admin_);
  const std::string code =
      server_.send(admin_, "GET", "/api/v1/assessments/" + std::to_string(id)).json()["code"];
  const auto trial = [&](const std::string& name) {
    return server_
        .send_raw("POST", "/api/v1/assessments/import?dry_run=true&code=" + name,
                  archive_with_row("organisations.csv", ""),
                  {{"Host", "localhost"},
                   {"Cookie", std::string(session_cookie_name(Scheme::http)) + "=" + admin_.secret},
                   {"X-CSRF-Token", csrf_token(admin_.secret)},
                   {"Content-Type", "application/zip"},
                   {"Accept-Language", "sr"}})
        .json();
  };
  const json taken = trial(code);
  EXPECT_EQ(taken["problems"][0]["message"],
            "Процена са шифром „" + code + "“ већ постоји; изаберите другу шифру.");
  EXPECT_EQ(taken["problems"][0]["field"], "code");
  EXPECT_GT(taken["counts"]["judgements"], 0) << "what is in the folder is told all the same";
  const json free = trial("free");
  EXPECT_EQ(free["counts"], taken["counts"]);
  for (const json& problem : free["problems"]) EXPECT_EQ(problem["severity"], "warning");
}

TEST_F(ApiSentences, OfARecordAreInTheReadersLanguage) {
  const std::string target =
      "/api/v1/assessments/" + std::to_string(server_.import_example(admin_)) + "/records/decisions";
  const json decision = {
      {"fields", {{"item", "heroin"}, {"decision", "priority"}, {"reason", "R"}, {"date", "soon"}}}};
  EXPECT_EQ(refused(target, decision.dump(), "application/json", "sr-Latn,sr;q=0.9"),
            std::vector<std::string>{"„soon“ nije dan u kalendaru; piše se 2015-10-01."});
  EXPECT_EQ(refused(target, decision.dump(), "application/json", "de"),
            std::vector<std::string>{"\"soon\" is no day of the calendar written like 2015-10-01."});
}

}  // namespace
}  // namespace socta
