#pragma once

#include <string>
#include <string_view>

namespace socta {

/// Whether the header Accept-Encoding allows gzip: named, or by "*", and not with quality 0.
bool accepts_gzip(std::string_view accept_encoding);

/// Whether bytes of that media type become much smaller: texts, JSON, SVG; not pictures, archives and fonts.
bool is_compressible(std::string_view media_type);

/// Bytes below which compressing is not worth its while.
inline constexpr std::size_t kWorthCompressing = 1024;

/// The bytes as gzip (RFC 1952), without a time in them: equal bytes, equal result.
std::string gzip(std::string_view bytes);

/// The reverse, for our own files. Throws Error corrupt for what is no gzip.
std::string gunzip(std::string_view bytes);

}  // namespace socta
