#include "http/origin.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Origin, IsForwardedByTrustedProxiesOnly) {
  const struct {
    const char* peer;
    const char* forwarded_for;
    const char* forwarded_proto;
    const char* address;
    Scheme scheme;
  } table[] = {
      {"192.0.2.1", "203.0.113.9", "https", "192.0.2.1", Scheme::http},
      {"10.0.0.1", "203.0.113.9", "https", "203.0.113.9", Scheme::https},
      {"10.0.0.1", "1.2.3.4, 203.0.113.9", "http", "203.0.113.9", Scheme::http},
      {"10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", "", "203.0.113.9", Scheme::http},
      {"10.0.0.1", "", "", "10.0.0.1", Scheme::http},
      {"10.0.0.1", "<script>", "", "10.0.0.1", Scheme::http},
      {"10.0.0.1", "10.0.0.2", "", "10.0.0.1", Scheme::http},
  };
  ServerSettings settings;
  settings.trusted_proxies = {"10.0.0.1", "10.0.0.2"};
  for (const auto& row : table) {
    Request request;
    request.headers = {{"X-Forwarded-For", row.forwarded_for}, {"X-Forwarded-Proto", row.forwarded_proto}};
    set_origin(request, {row.peer}, settings);
    EXPECT_EQ(request.remote_address, row.address) << row.forwarded_for;
    EXPECT_EQ(request.scheme, row.scheme) << row.forwarded_for;
  }
}

TEST(HostName, OfAServerOnThisMachineIsItsOwn) {
  const struct {
    const char* listens_on;
    std::vector<std::string> names;
    const char* host;
    bool named;
  } table[] = {
      {"127.0.0.1", {}, "127.0.0.1:8420", true},
      {"127.0.0.1", {}, "localhost:8420", true},
      {"127.0.0.1", {}, "[::1]:8420", true},
      {"127.0.0.1", {}, "evil.example:8420", false},
      {"127.0.0.1", {}, "127.evil.example", false},
      {"0.0.0.0", {}, "socta.example", true},
      {"0.0.0.0", {"socta.example"}, "SOCTA.example:443", true},
      {"0.0.0.0", {"socta.example"}, "socta.example.evil.example", false},
      {"127.0.0.1", {"socta.example"}, "localhost", false},
  };
  for (const auto& row : table) {
    ServerSettings settings;
    settings.host = row.listens_on;
    settings.host_names = row.names;
    EXPECT_EQ(names_host(row.host, settings), row.named) << row.host << " of " << row.listens_on;
  }
}

TEST(Local, IsThisMachineWithoutAProxyBetween) {
  const struct {
    const char* address;
    NamedValues headers;
    bool local;
  } table[] = {{"127.0.0.1", {}, true},
               {"::1", {}, true},
               {"127.0.0.1", {{"X-Forwarded-For", "127.0.0.1"}}, false},
               {"127.0.0.1", {{"Forwarded", "for=127.0.0.1"}}, false},
               {"192.0.2.1", {}, false},
               {"192.0.2.7", {}, true}};
  ServerSettings settings;
  settings.metrics_from = {"192.0.2.7"};
  for (const auto& row : table) {
    Request request;
    request.remote_address = row.address;
    request.headers = row.headers;
    EXPECT_EQ(is_local(request, settings), row.local) << row.address;
  }
}

}  // namespace
}  // namespace socta
