#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "domain/error.h"
#include "http/server.h"
#include "http/socket_fixture.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

template <typename T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, decltype([](T* value) { Free(value); })>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

// A certificate of our own for that name, with its key, as PEM files.
void write_identity(const std::string& name, const fs::path& certificate_file, const fs::path& key_file) {
  const Key key(EVP_EC_gen("P-256"));
  const Certificate certificate(X509_new());
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* subject = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), subject);
  X509_sign(certificate.get(), key.get(), EVP_sha256());
  PEM_write_X509(File(std::fopen(certificate_file.c_str(), "w")).get(), certificate.get());
  PEM_write_PrivateKey(File(std::fopen(key_file.c_str(), "w")).get(), key.get(), nullptr, nullptr, 0, nullptr,
                       nullptr);
}

struct TlsAnswer {
  std::string subject;   // of the certificate that the server showed
  std::string response;  // "" when there was no connection
};

TlsAnswer ask_over_tls(std::uint16_t port, int newest_version) {
  const Owned<SSL_CTX, SSL_CTX_free> context(SSL_CTX_new(TLS_client_method()));
  SSL_CTX_set_max_proto_version(context.get(), newest_version);
  SSL_CTX_set_security_level(context.get(), 0);
  const TestSocket socket(port);
  const Owned<SSL, SSL_free> ssl(SSL_new(context.get()));
  SSL_set_fd(ssl.get(), socket.descriptor());
  TlsAnswer answer;
  if (SSL_connect(ssl.get()) != 1) return answer;
  const Certificate certificate(SSL_get1_peer_certificate(ssl.get()));
  char subject[100] = {};
  X509_NAME_oneline(X509_get_subject_name(certificate.get()), subject, sizeof subject);
  answer.subject = subject;
  const std::string request = "GET /api/v1/hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  SSL_write(ssl.get(), request.data(), static_cast<int>(request.size()));
  char part[1000];
  for (int count = 0; (count = SSL_read(ssl.get(), part, sizeof part)) > 0;)
    answer.response.append(part, static_cast<std::size_t>(count));
  return answer;
}

class Tls : public testing::Test {
 protected:
  Tls() {
    fs::create_directories(folder_);
    write_identity("first", folder_ / "certificate.pem", folder_ / "key.pem");
    settings_.port = 0;
    settings_.tls_certificate = (folder_ / "certificate.pem").string();
    settings_.tls_key = (folder_ / "key.pem").string();
  }
  ~Tls() override { fs::remove_all(folder_); }

  static SiteContent content() {
    SiteContent made;
    made.log = [](const std::string&) {};
    made.routes = {{Method::get, "/api/v1/hello", kPublic, [](const Request& request) {
                      Response response = bytes_response("text/plain", Body(std::string("hello")));
                      set_session_cookie(response, request.scheme, "s");
                      return response;
                    }}};
    return made;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("socta_tls_" + std::to_string(getpid()));
  ServerSettings settings_;
  EventHub hub_;
};

TEST_F(Tls, CarriesRequestsAndBindsTheCookieToIt) {
  Server server(content(), hub_, settings_);
  const std::uint16_t port = server.start();
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const TlsAnswer answer = ask_over_tls(port, version);
    EXPECT_TRUE(answer.response.ends_with("\r\n\r\nhello")) << answer.response;
    EXPECT_NE(answer.response.find("Set-Cookie: __Host-socta=s;"), std::string::npos);
    EXPECT_NE(answer.response.find("Strict-Transport-Security: "), std::string::npos);
  }
}

TEST_F(Tls, RefusesOldVersionsAndPlainText) {
  Server server(content(), hub_, settings_);
  const std::uint16_t port = server.start();
  EXPECT_EQ(ask_over_tls(port, TLS1_1_VERSION).response, "");
  TestSocket plain(port);
  plain.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(plain.read_all().find("HTTP/1.1"), std::string::npos);
}

TEST_F(Tls, TakesNewFilesAndKeepsTheOldOnesWhenTheNewAreWrong) {
  Server server(content(), hub_, settings_);
  const std::uint16_t port = server.start();
  EXPECT_EQ(ask_over_tls(port, TLS1_3_VERSION).subject, "/CN=first");
  write_identity("second", folder_ / "certificate.pem", folder_ / "key.pem");
  server.reload_tls();
  EXPECT_EQ(ask_over_tls(port, TLS1_3_VERSION).subject, "/CN=second");
  fs::remove(folder_ / "key.pem");
  EXPECT_THROW(server.reload_tls(), Error);
  EXPECT_EQ(ask_over_tls(port, TLS1_3_VERSION).subject, "/CN=second");
}

TEST_F(Tls, DoesNotStartWithFilesThatDoNotFitTogether) {
  write_identity("other", folder_ / "other.pem", folder_ / "other_key.pem");
  settings_.tls_key = (folder_ / "other_key.pem").string();
  EXPECT_THROW(Server(content(), hub_, settings_).start(), Error);
  settings_.tls_certificate = (folder_ / "nothing.pem").string();
  EXPECT_THROW(Server(content(), hub_, settings_).start(), Error);
}

}  // namespace
}  // namespace socta
