#include "http/reader_language.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(ReaderLanguage, IsTheFirstThatTheBrowserNames) {
  const struct {
    const char* header;
    Language language;
  } table[] = {
      {"", Language::english},
      {"en", Language::english},
      {"en-GB,en;q=0.9,sr;q=0.8", Language::english},
      {"de", Language::english},
      {"sr", Language::serbian_cyrillic},
      {"sr-Cyrl", Language::serbian_cyrillic},
      {"sr-RS,sr;q=0.9,en;q=0.8", Language::serbian_cyrillic},
      {"sr-Latn", Language::serbian_latin},
      {"sr-Latn;q=1, en", Language::serbian_latin},
      {"srx", Language::english},
      {";;,", Language::english},
  };
  for (const auto& row : table) {
    Request request;
    request.headers = {{"Accept-Language", row.header}};
    EXPECT_EQ(reader_language(request), row.language) << row.header;
  }
  EXPECT_EQ(reader_language(Request()), Language::english);
}

}  // namespace
}  // namespace socta
