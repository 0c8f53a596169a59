#pragma once

#include <exception>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "domain/error.h"
#include "http/response.h"
#include "text/language.h"

namespace socta {

/// An error with a status and headers of its own: what the protocol refuses before or beside any use case
/// (400, 405, 408, 411, 414, 415, 421, 428, 431, 503 and so on).
class Refusal : public Error {
 public:
  Refusal(int status, ErrorKind kind, std::string message, NamedValues headers = {});

  int status() const { return status_; }
  const NamedValues& headers() const { return headers_; }

 private:
  int status_;
  NamedValues headers_;
};

/// The one shape of an error: {"error": {"kind", "message", "problems": [{"message", "file", "row", "column",
/// "field", "severity"}]}}; fields of a problem that are not known are left out. What went wrong inside the
/// server (kinds internal and corrupt, exceptions that are no Error) is not told. Sentences that have one are
/// sent in `language`.
Response error_response(const std::exception_ptr& thrown, Language language = Language::english);
Response error_response(const Error& error, Language language = Language::english);

/// The same, of kind stale, with `current`: the record as it is now.
Response stale_response(const Error& error, const nlohmann::json& current, Language language);

}  // namespace socta
