#include "http/request_reader.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/error_response.h"

namespace socta {
namespace {

namespace beast_http = boost::beast::http;
using boost::beast::error_code;

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::size_t kRestOfLine = 32;     // of a request line beside its target
constexpr std::size_t kShortestChunks = 5;  // "0\r\n\r\n"

std::string text(boost::beast::string_view view) { return {view.data(), view.size()}; }

Refusal refusal_of(const error_code& code) {
  if (code == beast_http::error::header_limit)
    return {431, ErrorKind::too_large, "The request's header fields are too long."};
  if (code == beast_http::error::body_limit)
    return {413, ErrorKind::too_large, "The request's body is larger than this address accepts."};
  if (code == beast_http::error::bad_version)
    return {505, ErrorKind::invalid, "The server speaks HTTP/1.1 and HTTP/1.0."};
  return {400, ErrorKind::invalid, "The request is not well formed (" + code.message() + ")."};
}

void refuse(const char* what) { throw Refusal(400, ErrorKind::invalid, what); }

std::size_t count_of(const NamedValues& headers, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count_if(
      headers, [name](const NamedValue& header) { return equal_ignoring_case(header.name, name); }));
}

// Beast takes equal lengths twice, folded lines and other codings; a proxy before us might read them
// otherwise.
void check_framing(const RequestHead& head) {
  const std::string* coding = find_header(head.headers, "Transfer-Encoding");
  if (coding != nullptr && head.is_http_1_0) refuse("HTTP/1.0 has no Transfer-Encoding.");
  if (coding != nullptr && !equal_ignoring_case(*coding, "chunked"))
    throw Refusal(501, ErrorKind::invalid, "The only transfer coding that the server knows is chunked.");
  const std::size_t lengths = count_of(head.headers, "Content-Length");
  if (lengths > 1 || (lengths == 1 && coding != nullptr))
    refuse("The request states its length more than once.");
  const std::string* length = find_header(head.headers, "Content-Length");
  if (length != nullptr && length->find_first_not_of("0123456789") != std::string::npos)
    refuse("The request's Content-Length is no number.");
  const std::size_t hosts = count_of(head.headers, "Host");
  if (hosts > 1 || (hosts == 0 && !head.is_http_1_0)) refuse("The request must name its host once.");
}

// A line that begins with a space continues the one before it (RFC 9112, 5.2: to be refused).
bool has_folded_line(std::string_view head) {
  return head.find("\n ") != std::string_view::npos || head.find("\n\t") != std::string_view::npos;
}

}  // namespace

struct RequestReader::Parser : beast_http::request_parser<beast_http::string_body> {};

RequestReader::RequestReader(const HeadLimits& limits) : limits_(limits) { begin_next(); }

RequestReader::~RequestReader() = default;

void RequestReader::begin_next() {
  parser_ = std::make_unique<Parser>();
  parser_->header_limit(limits_.head);
  searched_ = 0;
  parser_->body_limit(boost::none);
  head_ = {};
  state_ = State::head;
  begun_ = false;
}

std::size_t RequestReader::feed(std::string_view bytes) {
  return state_ == State::head ? feed_head(bytes) : feed_body(bytes);
}

// The parser gets a head only when it is whole: its own limit does not count what it took in pieces.
std::size_t RequestReader::feed_head(std::string_view bytes) {
  begun_ = begun_ || !bytes.empty();
  const std::size_t end = bytes.find(kHeadEnd, searched_);
  const std::size_t size = end == std::string_view::npos ? bytes.size() : end + kHeadEnd.size();
  searched_ = size < kHeadEnd.size() ? 0 : size - (kHeadEnd.size() - 1);
  if (std::min(bytes.find('\n'), size) > limits_.target + kRestOfLine)
    throw Refusal(414, ErrorKind::too_large, "The address is too long.");
  if (size > limits_.head) throw refusal_of(beast_http::error::header_limit);
  if (end == std::string_view::npos) return 0;
  if (has_folded_line(bytes.substr(0, size))) refuse("A header field goes on in a second line.");
  error_code code;
  const std::size_t used = parser_->put(boost::asio::buffer(bytes.data(), size), code);
  if (code) throw refusal_of(code);
  if (!parser_->is_header_done()) refuse("The request's head ends too early.");
  take_head();
  return used;
}

void RequestReader::take_head() {
  const auto& message = parser_->get();
  head_.method = text(message.method_string());
  head_.target = text(message.target());
  for (const auto& field : message) head_.headers.push_back({text(field.name_string()), text(field.value())});
  head_.is_http_1_0 = message.version() == 10;
  head_.keep_alive = parser_->keep_alive();
  if (const auto length = parser_->content_length()) head_.content_length = *length;
  const std::string* expectation = find_header(head_.headers, "Expect");
  head_.expects_continue = expectation != nullptr && equal_ignoring_case(*expectation, "100-continue");
  check_framing(head_);
  state_ = parser_->is_done() ? State::whole : State::body;
}

std::size_t RequestReader::feed_body(std::string_view bytes) {
  // The rest of a chunked body has five bytes at least; Beast 1.81 asserts it of a last chunk that it sees
  // again.
  if (parser_->chunked() && bytes.size() < kShortestChunks) return 0;
  error_code code;
  parser_->eager(true);
  const std::size_t used = parser_->put(boost::asio::buffer(bytes.data(), bytes.size()), code);
  if (code && code != beast_http::error::need_more) throw refusal_of(code);
  if (parser_->is_done()) state_ = State::whole;
  return used;
}

void RequestReader::set_body_limit(std::uint64_t limit) {
  if (head_.content_length && *head_.content_length > limit) throw refusal_of(beast_http::error::body_limit);
  parser_->body_limit(limit);
}

std::string RequestReader::take_body() {
  std::string body = std::move(parser_->get().body());
  begin_next();
  return body;
}

}  // namespace socta
