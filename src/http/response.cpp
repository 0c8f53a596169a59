#include "http/response.h"

#include <nlohmann/json.hpp>

namespace socta {
namespace {

// RFC 5987, attr-char: what may stand in filename*= without being encoded.
bool is_attribute_character(unsigned char c) {
  constexpr std::string_view kSigns = "!#$&+-.^_`|~";
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         kSigns.find(static_cast<char>(c)) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (is_attribute_character(byte)) {
      encoded += character;
    } else {
      encoded += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return encoded;
}

std::string session_cookie(Scheme scheme, std::string_view secret) {
  std::string cookie(session_cookie_name(scheme));
  cookie += '=';
  cookie += secret;
  cookie += "; Path=/; HttpOnly; SameSite=Strict";
  if (scheme == Scheme::https) cookie += "; Secure";
  return cookie;
}

std::string participant_cookie(Scheme scheme, std::string_view secret) {
  return std::string(kParticipantCookie) + "=" + std::string(secret) +
         "; Path=/api/v1/workshop; HttpOnly; SameSite=Strict" + (scheme == Scheme::https ? "; Secure" : "");
}

}  // namespace

Response json_response(int status, const nlohmann::json& value) {
  return {status, {{"Content-Type", "application/json"}}, Body(value.dump())};
}

Response no_content() { return {204}; }

Response bytes_response(std::string media_type, Body body) {
  return {200, {{"Content-Type", std::move(media_type)}}, std::move(body)};
}

Response download(std::string media_type, std::string_view file_name, Body body) {
  Response response = bytes_response(std::move(media_type), std::move(body));
  response.headers.push_back(
      {"Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(file_name)});
  return response;
}

Response event_stream(EventSubscription subscription) {
  Response response{200, {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}}};
  response.events = std::move(subscription);
  return response;
}

void set_session_cookie(Response& response, Scheme scheme, std::string_view secret) {
  response.headers.push_back({"Set-Cookie", session_cookie(scheme, secret)});
}

void clear_session_cookie(Response& response, Scheme scheme) {
  response.headers.push_back({"Set-Cookie", session_cookie(scheme, "") + "; Max-Age=0"});
}

void set_participant_cookie(Response& response, Scheme scheme, std::string_view secret) {
  response.headers.push_back({"Set-Cookie", participant_cookie(scheme, secret) + "; Max-Age=604800"});
}

void clear_participant_cookie(Response& response, Scheme scheme) {
  response.headers.push_back({"Set-Cookie", participant_cookie(scheme, "") + "; Max-Age=0"});
}

}  // namespace socta
