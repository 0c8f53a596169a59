#pragma once

#include <span>

#include "domain/embedded_file.h"

namespace socta {

/// The web app that was built into the program (web/dist, CMake option SOCTA_WEB), else one page that says
/// how to build it.
std::span<const EmbeddedFile> web_files();

}  // namespace socta
