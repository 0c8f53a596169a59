#pragma once

#include <string>
#include <string_view>

namespace socta {

/// The text as a QR picture: one <svg> element in black on white with the quiet zone that readers need.
/// `label` is its name for those who do not see it. A text too long for the largest picture is our own bug:
/// Error internal.
std::string qr_svg(std::string_view text, std::string_view label);

}  // namespace socta
