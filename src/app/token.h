#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace socta {

/// A secret that its holder shows again: of a session, an invitation, the set-up link. 256 random bits as 43
/// characters of base64url.
std::string new_token();

/// What is stored of a token: its SHA-256, from which the token cannot be had back.
std::string token_hash(std::string_view token);

/// Whether the two are equal; takes the same time wherever they differ.
bool equal_secrets(std::string_view a, std::string_view b);

/// `size` random bytes of the operating system.
std::string random_bytes(std::size_t size);

}  // namespace socta
