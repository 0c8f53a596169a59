#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace socta {

/// LibreOffice, which lays out Word documents and turns them into OpenDocument texts: soffice or libreoffice
/// on PATH; empty when there is none.
std::filesystem::path find_office();

/// The Word document as OpenDocument text. Throws Error (io) when LibreOffice does not start, does not end in
/// two minutes or writes nothing.
std::string odt_of(const std::string& docx, const std::filesystem::path& office);

/// The pages, from 1, on which the bookmarks of a Word document stand as LibreOffice lays it out. Throws
/// Error (io) as odt_of does.
std::map<std::string, std::size_t> bookmark_pages(const std::string& docx,
                                                  const std::filesystem::path& office);

}  // namespace socta
