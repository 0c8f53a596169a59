#pragma once

namespace socta {

/// Makes the report's Sans fonts known to fontconfig in this process, beside those of the system, so that
/// figures are drawn in them wherever the program runs. The first call does it, further ones wait for it; any
/// thread may call. Throws Error (io) when no temporary file can be written.
void provide_picture_fonts();

}  // namespace socta
