#include "http/target.h"

#include <gtest/gtest.h>

#include "http/error_response.h"

namespace socta {
namespace {

TEST(Target, IsDecoded) {
  const struct {
    const char* target;
    Target expected;
  } table[] = {
      {"/", {"/"}},
      {"*", {"*"}},
      {"/a/b", {"/a/b"}},
      {"/a/", {"/a/"}},
      {"/a%20b/%d0%B6", {"/a b/ж"}},
      {"/a+b", {"/a+b"}},
      {"/a..b/...", {"/a..b/..."}},
      {"/s?q=a+b%26c&x", {"/s", {{"q", "a b&c"}, {"x", ""}}}},
      {"/s?q=a=b&&q=", {"/s", {{"q", "a=b"}, {"q", ""}}}},
      {"/s?", {"/s"}},
      {"/s?a=/../%2f",
       {"/s",
        {{"a",
          "/../"
          "/"}}}},
      {"http://socta.example:8420/a?b=1", {"/a", {{"b", "1"}}, "socta.example:8420"}},
      {"https://[::1]", {"/", {}, "[::1]"}},
  };
  for (const auto& row : table) {
    const Target target = parse_target(row.target);
    EXPECT_EQ(target.path, row.expected.path) << row.target;
    EXPECT_EQ(target.query, row.expected.query) << row.target;
    EXPECT_EQ(target.host, row.expected.host) << row.target;
  }
}

TEST(Target, IsRefusedWhenItCouldMeanAnother) {
  const char* table[] = {
      "",          "a",       "/a#b",      "/a b",    "/%",        "/%4",       "/%zz",         "/..",
      "/a/../b",   "/./a",    "/%2e%2e/a", "/%2E",    "/a%2fb",    "/a%2Fb",    "/a%5cb",       "/a\\b/%5C",
      "/%00",      "/a%0ab",  "/a%7f",     "/%ff",    "/%c3%28",   "/%c0%af",   "//a",          "/a//b",
      "/\xd0\xb6", "/?q=%ff", "/?%",       "http://", "http:///a", "ftp://a/b", "http://u@h/a", "/a\x01"};
  for (const char* target : table) EXPECT_THROW(parse_target(target), Refusal) << target;
}

TEST(Cookies, AreReadAsPairs) {
  EXPECT_EQ(parse_cookies("a=1; b=x=y;c="), (NamedValues{{"a", "1"}, {"b", "x=y"}, {"c", ""}}));
  EXPECT_EQ(parse_cookies("; a ;=1;  b=2 "), (NamedValues{{"b", "2"}}));
  EXPECT_EQ(parse_cookies(""), NamedValues{});
}

TEST(Host, IsANameOrAnAddressWithAPort) {
  for (const char* good : {"a", "socta.example", "127.0.0.1:8420", "[::1]:8420"})
    EXPECT_TRUE(is_host(good)) << good;
  for (const char* bad : {"", "a b", "a/b", "a@b", "a\r\nb", "a,b", "ж"}) EXPECT_FALSE(is_host(bad)) << bad;
}

}  // namespace
}  // namespace socta
