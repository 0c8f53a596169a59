#pragma once

#include <string>
#include <string_view>

#include "http/request.h"
#include "http/server_settings.h"

namespace socta {

/// The other end of a connection.
struct Peer {
  std::string address;
  Scheme scheme = Scheme::http;
};

/// Sets the request's remote address and scheme: those of the peer; when the peer is a trusted proxy, those
/// that it forwards (the last address of X-Forwarded-For that is no trusted proxy, and X-Forwarded-Proto).
void set_origin(Request& request, const Peer& peer, const ServerSettings& settings);

/// Whether browsers may call the server by that name: one of the configured names; when none is configured
/// and the server listens on this machine only, localhost and its addresses, so that a page elsewhere cannot
/// reach it under a name of its own; else any. The port does not count.
bool names_host(std::string_view host, const ServerSettings& settings);

/// Whether the request comes from this machine itself, not through a proxy, or from an address that may read
/// the metrics.
bool is_local(const Request& request, const ServerSettings& settings);

}  // namespace socta
