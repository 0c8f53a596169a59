#include "http/static_files.h"

#include <gtest/gtest.h>

#include "http/compression.h"
#include "http/security_headers.h"

namespace socta {
namespace {

const std::string kPacked = gzip("let a = 1;");
const EmbeddedFile kFiles[] = {
    {"index.html", "<p>app</p>"},         {"favicon.svg", "<svg/>"},     {"join_worker.js", "self;"},
    {"assets/index-4f2a.js.gz", kPacked}, {"assets/font.woff2", "font"},
};

std::optional<Response> get(const StaticFiles& files, std::string path, std::string accept = "") {
  Request request;
  request.path = std::move(path);
  request.headers = {{"Accept-Encoding", std::move(accept)}};
  return files.find(request);
}

std::string header(const Response& response, std::string_view name) {
  const std::string* value = find_header(response.headers, name);
  return value == nullptr ? "" : *value;
}

TEST(StaticFiles, AreSentCompressedToWhoAcceptsIt) {
  const StaticFiles files(kFiles);
  const auto packed = get(files, "/assets/index-4f2a.js", "gzip");
  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->body.bytes(), kPacked);
  EXPECT_EQ(header(*packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(*packed, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(*packed, "Cache-Control"), "public, max-age=31536000, immutable");
  const auto whole = get(files, "/assets/index-4f2a.js");
  EXPECT_EQ(whole->body.bytes(), "let a = 1;");
  EXPECT_EQ(header(*whole, "Content-Encoding"), "");
  EXPECT_EQ(header(*whole, "Vary"), "Accept-Encoding");
  EXPECT_EQ(get(files, "/assets/font.woff2", "gzip")->body.bytes(), "font");
}

TEST(StaticFiles, PagesOfTheAppAreItsIndexUnderAStrictPolicy) {
  const StaticFiles files(kFiles);
  for (const char* path : {"/", "/index.html", "/assessments/7/evidence"}) {
    const auto page = get(files, path);
    ASSERT_TRUE(page) << path;
    EXPECT_EQ(page->body.bytes(), "<p>app</p>");
    EXPECT_EQ(header(*page, "Cache-Control"), "no-cache");
    const std::string policy = header(*page, "Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'self';")) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  }
}

TEST(StaticFiles, TheWorkerOfParticipantsMayOnlyAskThisServerAndIsAskedForEachTime) {
  const StaticFiles files(kFiles);
  const auto worker = get(files, "/join_worker.js");
  ASSERT_TRUE(worker);
  EXPECT_EQ(header(*worker, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(*worker, "Cache-Control"), "no-cache");
  EXPECT_EQ(header(*worker, "Content-Security-Policy"), kWorkerPolicy);
  EXPECT_EQ(header(*get(files, "/favicon.svg"), "Content-Security-Policy"), "");
}

TEST(StaticFiles, NothingElseIsThere) {
  const StaticFiles files(kFiles);
  for (const char* path : {"/api/v1/nothing", "/assets/nothing.js", "/assets/index-4f2a.js.gz"})
    EXPECT_FALSE(get(files, path)) << path;
  EXPECT_FALSE(get(StaticFiles({}), "/"));
}

}  // namespace
}  // namespace socta
