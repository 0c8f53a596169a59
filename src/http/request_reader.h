#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/method.h"
#include "http/named_values.h"

namespace socta {

/// What stands before the body of a request, as it was sent.
struct RequestHead {
  std::string method;  ///< "GET"; perhaps a word that the server does not know
  std::string target;
  NamedValues headers;
  bool is_http_1_0 = false;
  bool keep_alive = true;                       ///< whether the connection may be used again
  bool expects_continue = false;                ///< waits for "100 Continue" before it sends the body
  std::optional<std::uint64_t> content_length;  ///< nullopt: none, or in chunks
};

/// Most bytes of request line and header fields together, and of the request line's target alone.
struct HeadLimits {
  std::uint32_t head = 16'384;
  std::size_t target = 8'192;
};

/// Reads the requests of one connection, one after the other, from the bytes as they come. Strict: what two
/// readers could take for two different requests is refused (RFC 9112, 11.2). The parser is Boost.Beast's.
class RequestReader {
 public:
  enum class State {
    head,   ///< wants more bytes of the head
    body,   ///< the head is whole: call set_body_limit once, then feed the rest
    whole,  ///< the request is whole: take it
  };

  explicit RequestReader(const HeadLimits& limits);
  ~RequestReader();
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;

  /// Takes bytes from the front of `bytes` and says how many; the rest is to be given again, with more.
  /// Throws Refusal 400, 413, 414, 431, 501 or 505; the connection is then of no use any more.
  std::size_t feed(std::string_view bytes);

  State state() const { return state_; }

  /// Whether a request has begun and is not whole.
  bool is_inside() const { return begun_; }

  const RequestHead& head() const { return head_; }

  /// Most bytes of the body. Throws Refusal 413 when its stated length is more.
  void set_body_limit(std::uint64_t limit);

  /// The body; the reader then waits for the next request.
  std::string take_body();

 private:
  struct Parser;

  std::size_t feed_head(std::string_view bytes);
  std::size_t feed_body(std::string_view bytes);
  void take_head();
  void begin_next();

  HeadLimits limits_;
  std::unique_ptr<Parser> parser_;
  RequestHead head_;
  State state_ = State::head;
  bool begun_ = false;
  std::size_t searched_ = 0;  // bytes of the head in which its end was looked for
};

}  // namespace socta
