#include "http/request_reader.h"

#include <gtest/gtest.h>

#include "http/error_response.h"

namespace socta {
namespace {

constexpr std::uint64_t kBodyLimit = 10;

// All requests in `bytes`, fed in pieces of `step`: "METHOD target body;".
std::string read_all(std::string_view bytes, std::size_t step) {
  RequestReader reader({.head = 1000, .target = 100});
  std::string seen;
  std::string pending;
  bool limited = false;
  const auto drain = [&] {
    for (bool more = true; more;) {
      const std::size_t used = reader.feed(pending);
      pending.erase(0, used);
      if (reader.state() == RequestReader::State::body && !std::exchange(limited, true)) {
        reader.set_body_limit(kBodyLimit);
        continue;
      }
      more = reader.state() == RequestReader::State::whole;
      if (!more) break;
      const RequestHead head = reader.head();
      seen += head.method + " " + head.target + " " + reader.take_body() + (head.keep_alive ? ";" : ".");
      limited = false;
    }
  };
  for (std::size_t i = 0; i < bytes.size(); i += step) {
    pending += bytes.substr(i, step);
    drain();
  }
  return seen;
}

int refused_with(std::string_view bytes) {
  try {
    read_all(bytes, bytes.size());
  } catch (const Refusal& refusal) {
    return refusal.status();
  }
  return 0;
}

TEST(RequestReader, ReadsRequestsHoweverTheirBytesCome) {
  const struct {
    const char* bytes;
    const char* expected;
  } table[] = {
      {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / ;"},
      {"GET / HTTP/1.0\r\n\r\n", "GET / ."},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET / ;"},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "GET / ."},
      {"BREW /a?b HTTP/1.1\r\nhost: a\r\n\r\n", "BREW /a?b ;"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
       "POST / abc;GET /2 ;"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
       "POST / ;GET /2 ;"},
      {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
       "chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
       "POST / abcde;GET /2 ;"},
      {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "POST / ;"},
      {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n\r\n", "POST / ;"},
      {"GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3", "GET /1 ;GET /2 ;"},
  };
  for (const auto& row : table)
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{10'000}})
      EXPECT_EQ(read_all(row.bytes, step), row.expected) << row.bytes << " in steps of " << step;
}

TEST(RequestReader, CountsAHeadThatComesFieldByField) {
  RequestReader reader({.head = 1000, .target = 100});
  std::string pending = "GET / HTTP/1.1\r\n";
  EXPECT_THROW(
      for (int i = 0; i < 1000; ++i) {
        pending.erase(0, reader.feed(pending));
        pending += "A: b\r\n";
      },
      Refusal);
}

TEST(RequestReader, RefusesWhatIsMalformedOrAmbiguous) {
  const std::string host = "Host: a\r\n";
  const struct {
    std::string bytes;
    int status;
  } table[] = {
      {"nonsense\r\n\r\n", 400},
      {"GET /\r\n\r\n", 400},
      {"GET  / HTTP/1.1\r\n" + host + "\r\n", 400},
      {"GET / HTTP/1.1 \r\n" + host + "\r\n", 505},
      {"GET / HTTP/3.1\r\n" + host + "\r\n", 505},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
      {"GET / HTTP/1.1\n" + host + "\r\n\r\n", 505},
      {"GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "A\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + ": b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "A: b\nC: d\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "A: b\rC: d\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + std::string("A: b\0c\r\n\r\n", 10), 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 3, 3\r\n\r\nabc", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: +3\r\n\r\nabc", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: -3\r\n\r\nabc", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 0x3\r\n\r\nabc", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
       400},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501},
      {"POST / HTTP/1.1\r\n" + host +
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 11\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nb\r\nabcdefghijk\r\n0\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\n" + host +
           "Transfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\nabcdef\r\n0\r\n\r\n",
       413},
      {"GET /" + std::string(200, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
      {"GET /" + std::string(200, 'a'), 414},
      {"GET / HTTP/1.1\r\n" + host + "A: " + std::string(2000, 'a'), 431},
      {"GET / HTTP/1.1\r\n" + host + "A: " + std::string(2000, 'a') + "\r\n\r\n", 431},
  };
  for (const auto& row : table) EXPECT_EQ(refused_with(row.bytes), row.status) << row.bytes;
}

}  // namespace
}  // namespace socta
