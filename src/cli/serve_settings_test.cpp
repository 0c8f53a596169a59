#include "cli/serve_settings.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "domain/error.h"
#include "source_dir.h"

namespace socta {
namespace {

TEST(ServeSettings, FlagsGoBeforeTheEnvironmentAndThatBeforeTheFile) {
  const ServeSettings settings = merged_settings({{"port", "1"}}, {{"port", "2"}, {"host", "::1"}},
                                                 {{"port", "3"}, {"host", "0.0.0.0"}, {"data", "d"}});
  EXPECT_EQ(settings.server.port, 1);
  EXPECT_EQ(settings.server.host, "::1");
  EXPECT_EQ(settings.data, "d");
  EXPECT_EQ(merged_settings({}, {}, {}).server.port, 8420);
}

TEST(ServeSettings, ComeFromVariablesNamedAfterThem) {
  const SettingValues values = environment_values([](const std::string& name) {
    return name == "SOCTA_TRUSTED_PROXIES" ? "10.0.0.1, 10.0.0.2" : nullptr;
  });
  EXPECT_EQ(values, (SettingValues{{"trusted-proxies", "10.0.0.1, 10.0.0.2"}}));
  EXPECT_EQ(merged_settings({}, values, {}).server.trusted_proxies,
            (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
}

TEST(ServeSettings, AreAllRefusedTogetherWithTheirNames) {
  try {
    merged_settings({{"port", "65536"}}, {{"worker-threads", "0"}},
                    {{"connections", "many"}, {"tls-key", "k"}});
    FAIL() << "must be refused";
  } catch (const Error& error) {
    ASSERT_EQ(error.problems().size(), 4u);
    EXPECT_EQ(error.problems()[0].message, "--port must be a whole number from 0 to 65535, not \"65536\".");
    EXPECT_TRUE(error.problems()[1].message.starts_with("SOCTA_WORKER_THREADS must be"));
    EXPECT_TRUE(error.problems()[2].message.starts_with("connections must be"));
    EXPECT_TRUE(error.problems()[3].message.starts_with("tls-certificate and tls-key belong together"));
  }
}

class ConfigFile : public testing::Test {
 protected:
  ConfigFile()
      : file_(std::filesystem::temp_directory_path() / ("socta_config_" + std::to_string(getpid()))) {}
  ~ConfigFile() override { std::filesystem::remove(file_); }

  SettingValues read(const std::string& text) {
    std::ofstream(file_) << text;
    return config_values(file_.string());
  }

  std::filesystem::path file_;
};

TEST_F(ConfigFile, HoldsTextsNumbersAndLists) {
  EXPECT_EQ(read("host = \"0.0.0.0\"\nport = 443\nhost_names = [\"a\", \"b\"]\n"),
            (SettingValues{{"host", "0.0.0.0"}, {"port", "443"}, {"host-names", "a,b"}}));
}

TEST_F(ConfigFile, IsRefusedWithThePlaceOfEachFault) {
  const struct {
    const char* text;
    std::size_t row;
  } table[] = {{"prot = 1\n", 1},
               {"port = 1\nhost = 1.5\n", 2},
               {"host_names = [1]\n", 1},
               {"host-names = []\n", 1},
               {"port = \n", 1}};
  for (const auto& row : table) {
    try {
      read(row.text);
      ADD_FAILURE() << row.text << " must be refused";
    } catch (const Error& error) {
      EXPECT_EQ(error.problems().front().where.row, row.row) << row.text;
    }
  }
  EXPECT_THROW(config_values("/nowhere/socta.toml"), Error);
}

TEST(ServeSettings, AreAllInTheOperationsManual) {
  std::ifstream in(std::filesystem::path(SOCTA_SOURCE_DIR) / "docs" / "operations.md");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  for (const ServeSetting& setting : serve_settings())
    for (const std::string& name :
         {"--" + std::string(setting.name), environment_name(setting), config_key(setting)})
      EXPECT_NE(text.find("`" + name), std::string::npos) << name << " is not in docs/operations.md";
}

}  // namespace
}  // namespace socta
