#include "report/word_report.h"

#include <array>
#include <future>

#include "domain/error.h"
#include "report/docx_writer.h"
#include "report/figure_pictures.h"
#include "report/office.h"
#include "report/palette_png.h"

namespace socta {
namespace {

std::size_t figures_in(const Document& document) {
  std::size_t count = 0;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (std::holds_alternative<FigureBlock>(block)) ++count;
  return count;
}

// A picture takes the room of its figure, whatever its own size: one white pixel lays out at once.
std::vector<std::string> blank_pictures(const Document& document) {
  constexpr std::array<std::uint32_t, 1> kWhite{0xFFFFFF};
  return std::vector<std::string>(figures_in(document), palette_png({1, 1, kWhite}, 1));
}

std::map<std::string, std::size_t> laid_out(const Document& document, const WordTemplate* house,
                                            const std::filesystem::path& office) {
  if (office.empty()) return {};
  const std::vector<std::string> pictures = blank_pictures(document);
  const std::string draft = write_docx(document, {.pictures = pictures, .pages = {}, .house = house});
  try {
    return bookmark_pages(draft, office);
  } catch (const Error&) {
    return {};  // the document is whole without them
  }
}

}  // namespace

std::string make_docx(const Document& document, const WordTemplate* house,
                      const std::filesystem::path& office) {
  auto pages = std::async(std::launch::async, [&] { return laid_out(document, house, office); });
  const std::vector<std::string> pictures = draw_pictures(document);
  return write_docx(document, {.pictures = pictures, .pages = pages.get(), .house = house});
}

}  // namespace socta
