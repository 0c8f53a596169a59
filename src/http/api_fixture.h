#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>

#include "app/archive.h"
#include "app/authorise.h"
#include "app/installation.h"
#include "app/run_queue.h"
#include "app/session_life.h"
#include "app/token.h"
#include "format/folder_files.h"
#include "http/admission.h"
#include "http/assessment_events.h"
#include "http/forgery_check.h"
#include "http/metrics.h"
#include "http/server_routes.h"
#include "http/site.h"
#include "http/workshop_events.h"
#include "source_dir.h"

namespace socta {

/// For tests: a whole server but for its sockets, on a database of its own.
class ApiServer {
 public:
  /// What a request to it came to.
  struct Answer {
    int status = 0;
    std::string bytes{};
    NamedValues headers{};
    std::optional<EventSubscription> events{};

    nlohmann::json json() const { return nlohmann::json::parse(bytes, nullptr, false); }
    std::string kind() const { return json().at("error").at("kind"); }
    std::string header(std::string_view name) const {
      const std::string* value = find_header(headers, name);
      return value != nullptr ? *value : std::string();
    }
  };

  /// Who sends a request: the secret of a session, or nobody.
  struct Browser {
    std::string secret{};
    std::int64_t account = 0;
  };

  explicit ApiServer(DatabaseAddress database = {}, std::filesystem::path folder = new_folder())
      : folder_{std::move(folder)},
        installation_({.data_folder = folder_.path,
                       .database = std::move(database),
                       .connections = {.observer =
                                           [this](const TransactionCost& cost) {
                                             const std::lock_guard lock(costs_mutex_);
                                             statements_ += cost.statements;
                                           }},
                       .now = [this] { return now; },
                       .publish = publish_to(hub),
                       .lose_access = end_streams_in(hub),
                       .listeners = listeners_in(hub)}),
        site_({.routes = server_routes(service()),
               .admission = admission_by_session(service()),
               .log = [](const std::string&) {}},
              ServerSettings{}, metrics_) {}
  ApiServer(const ApiServer&) = delete;
  ApiServer& operator=(const ApiServer&) = delete;

  const Service& service() const { return installation_.service(); }
  void start_runs() { installation_.start_runs(); }
  const std::filesystem::path& folder() const { return folder_.path; }

  /// Sends a request as the browser's program does: with its cookie, its token and the version `if_match`.
  Answer send(const Browser& browser, std::string_view method, const std::string& target,
              const std::string& body = "", const std::string& if_match = "",
              const std::string& type = "application/json") {
    NamedValues headers = {{"Host", "localhost"}};
    if (!browser.secret.empty()) {
      headers.push_back({"Cookie", std::string(session_cookie_name(Scheme::http)) + "=" + browser.secret});
      headers.push_back({"X-CSRF-Token", csrf_token(browser.secret)});
    }
    if (!if_match.empty()) headers.push_back({"If-Match", "\"" + if_match + "\""});
    if (!body.empty()) headers.push_back({"Content-Type", type});
    return send_raw(method, target, body, std::move(headers));
  }

  Answer send_raw(std::string_view method, const std::string& target, const std::string& body,
                  NamedValues headers) {
    RequestHead head;
    head.method = method;
    head.target = target;
    head.headers = std::move(headers);
    head.keep_alive = true;
    if (!body.empty()) head.content_length = body.size();
    Exchange exchange = site_.begin(head, {.address = "127.0.0.1"});
    if (!exchange.response) {
      exchange.request.body = body;
      site_.answer(exchange);
    }
    return {exchange.response->status, std::string(exchange.response->body.bytes()),
            exchange.response->headers, exchange.response->events};
  }

  /// A new account that is signed in.
  Browser person(const std::string& email, SystemRole role = SystemRole::member) {
    return service().database.write([&](Transaction& transaction) {
      Account account{.email = email,
                      .name = email,
                      .system_role = role,
                      .language = "en",
                      .created_at = service().now_text()};
      account.id = insert_account(transaction, account);
      return Browser{begin_session(transaction, account, SessionStrength::password, service().now()).secret,
                     account.id};
    });
  }

  Browser member(std::int64_t assessment, AssessmentRole role,
                 HandlingCode clearance = HandlingCode::restricted, const std::string& organisation = "") {
    Browser browser = person(new_token().substr(0, 12) + "@example.org");
    service().database.write([&](Transaction& transaction) {
      insert_membership(transaction, {.account = browser.account,
                                      .assessment = assessment,
                                      .role = role,
                                      .organisation = organisation,
                                      .clearance = clearance});
    });
    return browser;
  }

  /// The example of the repository, imported by `admin`; its number.
  std::int64_t import_example(const Browser& admin, const std::string& code = "serbia-2015",
                              const std::string& example = "serbia-2015") {
    const Answer answer = send(admin, "POST", "/api/v1/assessments/import?code=" + code,
                               example_archive(example), "", "application/zip");
    EXPECT_EQ(answer.status, 201) << answer.bytes.substr(0, 2000);
    return answer.json()["assessment"]["id"];
  }

  static std::string example_archive(const std::string& example) {
    Problems problems;
    return pack_assessment(
        read_folder_files(std::filesystem::path(SOCTA_SOURCE_DIR) / "examples" / example, problems), example);
  }

  /// Waits until a run is no longer under way; its last state.
  nlohmann::json finished_run(const Browser& browser, const std::string& path) {
    for (int i = 0; i < 1200; ++i) {
      nlohmann::json run = send(browser, "GET", path).json();
      if (run["state"] != "queued" && run["state"] != "running") return run;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
  }

  std::int64_t statements() {
    const std::lock_guard lock(costs_mutex_);
    return std::exchange(statements_, 0);
  }

  Instant now = machine_time();
  EventHub hub;

 private:
  static std::filesystem::path new_folder() {
    return std::filesystem::temp_directory_path() / ("socta-api-" + new_token());
  }

  /// Goes last: until the installation has ended, its threads write there.
  struct Folder {
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
    std::filesystem::path path;
  };

  Folder folder_;
  std::mutex costs_mutex_;
  std::int64_t statements_ = 0;
  Metrics metrics_;
  Installation installation_;
  Site site_;
};

}  // namespace socta
