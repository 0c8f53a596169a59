#include "http/compression.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

TEST(Gzip, IsAcceptedWhereItIsNamed) {
  const struct {
    const char* header;
    bool accepted;
  } table[] = {{"", false},
               {"gzip", true},
               {"br, GZIP", true},
               {"gzip;q=0", false},
               {"gzip; q=0.5", true},
               {"gzip;q=0.000", false},
               {"*", true},
               {"*;q=0", false},
               {"identity", false},
               {"gzip;q=0, *", false},
               {"deflate, gzip;q=1.0", true},
               {"x-gzipped", false}};
  for (const auto& row : table) EXPECT_EQ(accepts_gzip(row.header), row.accepted) << row.header;
}

TEST(Gzip, GivesTheBytesBack) {
  for (const std::string& bytes :
       {std::string(), std::string("a"), std::string(100'000, 'x'), std::string("\0\xff", 2)})
    EXPECT_EQ(gunzip(gzip(bytes)), bytes);
  EXPECT_LT(gzip(std::string(100'000, 'x')).size(), 1000u);
  EXPECT_THROW(gunzip("no gzip"), Error);
  EXPECT_THROW(gunzip(gzip("abcdef").substr(0, 12)), Error);
}

TEST(Gzip, IsForTexts) {
  for (const char* type :
       {"text/html; charset=utf-8", "application/json", "image/svg+xml", "text/javascript"})
    EXPECT_TRUE(is_compressible(type)) << type;
  for (const char* type : {"image/png", "application/zip", "font/woff2", "application/octet-stream"})
    EXPECT_FALSE(is_compressible(type)) << type;
}

}  // namespace
}  // namespace socta
