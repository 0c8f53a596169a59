#include "http/response_head.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

TEST(ResponseHead, IsStatusAndFields) {
  EXPECT_EQ(response_head(404, {{"A", "b"}, {"C-D", "e; f"}}),
            "HTTP/1.1 404 Not Found\r\nA: b\r\nC-D: e; f\r\n\r\n");
  EXPECT_EQ(response_head(299, {}), "HTTP/1.1 299 \r\n\r\n");
}

TEST(ResponseHead, CarriesNoFieldOfSomebodyElsesMaking) {
  const NamedValue table[] = {{"A", "b\r\nSet-Cookie: c=d"},
                              {"A", "b\nc"},
                              {"A", "b\rc"},
                              {"A", {"b\0c", 3}},
                              {"A", "\x7f"},
                              {"A\r\nB", "c"},
                              {"A B", "c"},
                              {"A:", "c"},
                              {"", "c"},
                              {"Ж", "c"}};
  for (const NamedValue& header : table) EXPECT_THROW(response_head(200, {header}), Error) << header.name;
}

TEST(SessionCookie, IsOutOfReachOfScriptsAndOtherSites) {
  Response response;
  set_session_cookie(response, Scheme::https, "s3cret");
  set_session_cookie(response, Scheme::http, "s3cret");
  clear_session_cookie(response, Scheme::https);
  EXPECT_EQ(response.headers[0].value, "__Host-socta=s3cret; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_EQ(response.headers[1].value, "socta=s3cret; Path=/; HttpOnly; SameSite=Strict");
  EXPECT_EQ(response.headers[2].value, "__Host-socta=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(Download, NamesItsFileWithoutBreakingTheHeader) {
  const Response response = download("text/csv", "доказ \"1\"\r\n.csv", Body(std::string("a")));
  EXPECT_EQ(*find_header(response.headers, "Content-Disposition"),
            "attachment; filename*=UTF-8''%D0%B4%D0%BE%D0%BA%D0%B0%D0%B7%20%221%22%0D%0A.csv");
}

}  // namespace
}  // namespace socta
