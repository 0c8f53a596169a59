#include "http/origin.h"

#include <algorithm>

namespace socta {
namespace {

bool is_loopback(std::string_view address) {
  if (address.starts_with("::ffff:")) address.remove_prefix(7);
  const bool digits = address.find_first_not_of("0123456789.") == std::string_view::npos;
  return address == "::1" || (digits && address.starts_with("127."));
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::any_of(list,
                             [word](const std::string& item) { return equal_ignoring_case(item, word); });
}

std::string_view trimmed_of_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The last address of the list that is no trusted proxy: what stands before it, the browser may have written.
std::string_view forwarded_address(std::string_view list, const std::vector<std::string>& trusted) {
  while (!list.empty()) {
    const std::size_t comma = list.rfind(',');
    const std::string_view address =
        trimmed_of_spaces(comma == std::string_view::npos ? list : list.substr(comma + 1));
    if (!contains(trusted, address)) return address;
    list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
  }
  return {};
}

bool is_address(std::string_view text) {
  return !text.empty() && text.size() <= 45 &&
         text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

}  // namespace

void set_origin(Request& request, const Peer& peer, const ServerSettings& settings) {
  request.remote_address = peer.address;
  request.scheme = peer.scheme;
  if (!contains(settings.trusted_proxies, peer.address)) return;
  const std::string_view address =
      forwarded_address(request.header("X-Forwarded-For"), settings.trusted_proxies);
  if (is_address(address)) request.remote_address = address;
  if (equal_ignoring_case(request.header("X-Forwarded-Proto"), "https")) request.scheme = Scheme::https;
}

bool names_host(std::string_view host, const ServerSettings& settings) {
  const std::string_view name = without_port(host);
  if (!settings.host_names.empty()) return contains(settings.host_names, name);
  if (!is_loopback(settings.host) && settings.host != "localhost") return true;
  return equal_ignoring_case(name, "localhost") || name == "[::1]" || is_loopback(name);
}

bool is_local(const Request& request, const ServerSettings& settings) {
  if (contains(settings.metrics_from, request.remote_address)) return true;
  const bool forwarded = !request.header("X-Forwarded-For").empty() || !request.header("Forwarded").empty();
  return is_loopback(request.remote_address) && !forwarded;
}

}  // namespace socta
