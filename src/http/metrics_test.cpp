#include "http/metrics.h"

#include <gtest/gtest.h>

#include "http/access_log.h"

namespace socta {
namespace {

using namespace std::chrono_literals;

TEST(Metrics, CountByRouteAndStatus) {
  Metrics metrics;
  metrics.count("GET", "/api/v1/session", 200, 3ms);
  metrics.count("GET", "/api/v1/session", 200, 30s);
  metrics.count("GET", "/api/v1/session", 401, 1ms);
  const std::string text = metrics.text({.connections = 5, .queued_requests = 2, .event_subscribers = 1});
  for (const char* line : {
           "socta_requests_total{method=\"GET\",route=\"/api/v1/session\",status=\"200\"} 2\n",
           "socta_requests_total{method=\"GET\",route=\"/api/v1/session\",status=\"401\"} 1\n",
           "socta_request_seconds_bucket{method=\"GET\",route=\"/api/v1/session\",le=\"0.001\"} 1\n",
           "socta_request_seconds_bucket{method=\"GET\",route=\"/api/v1/session\",le=\"0.005\"} 2\n",
           "socta_request_seconds_bucket{method=\"GET\",route=\"/api/v1/session\",le=\"10.0\"} 2\n",
           "socta_request_seconds_bucket{method=\"GET\",route=\"/api/v1/session\",le=\"+Inf\"} 3\n",
           "socta_request_seconds_count{method=\"GET\",route=\"/api/v1/session\"} 3\n",
           "# TYPE socta_connections gauge\nsocta_connections 5.0\n",
           "socta_queued_requests 2.0\n",
           "socta_event_subscribers 1.0\n",
       })
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  EXPECT_EQ(text.find("process_resident_memory_bytes 0.0"), std::string::npos);
}

TEST(AccessLog, IsALineOfJsonWhateverWasSent) {
  const std::string line = log_line({.request_id = "r1",
                                     .remote_address = "192.0.2.1",
                                     .method = "GET",
                                     .path = "/a\n\"\xff",
                                     .route = "/{page}",
                                     .status = 404,
                                     .bytes = 12,
                                     .took = 345us});
  EXPECT_EQ(line.substr(line.find("\"id\"")),
            "\"id\":\"r1\",\"from\":\"192.0.2.1\",\"method\":\"GET\",\"path\":\"/"
            "a\\n\\\"\uFFFD\",\"route\":\"/{page}\","
            "\"status\":404,\"bytes\":12,\"microseconds\":345}");
}

}  // namespace
}  // namespace socta
