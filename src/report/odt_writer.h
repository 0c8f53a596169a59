#pragma once

#include <filesystem>
#include <string>

namespace socta {

/// LibreOffice, which turns Word documents into OpenDocument texts: soffice or libreoffice on PATH; empty
/// when there is none.
std::filesystem::path find_office();

/// The Word document as OpenDocument text. Throws Error (io) when LibreOffice does not start, does not end in
/// two minutes or writes nothing.
std::string odt_of(const std::string& docx, const std::filesystem::path& office);

}  // namespace socta
