#include "report/figure_pictures.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <atomic>
#include <cmath>
#include <memory>
#include <thread>

#include "report/palette_png.h"
#include "report/picture_fonts.h"
#include "report/word_figure.h"

namespace socta {
namespace {

constexpr int kPictureWidth = 1512;
constexpr std::uint32_t kDotsPerMetre = 9'449;  // 240 dpi
constexpr int kTallestPicture = 5000;

using Handle = std::unique_ptr<RsvgHandle, decltype(&g_object_unref)>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Drawing = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

Handle read_svg(std::string_view svg) {
  return {rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr),
          &g_object_unref};
}

int height_of(RsvgHandle& handle) {
  double width = 0;
  double height = 0;
  if (!rsvg_handle_get_intrinsic_size_in_pixels(&handle, &width, &height) || width <= 0 || height <= 0)
    return 0;
  return static_cast<int>(std::lround(std::min(height / width * kPictureWidth, double{kTallestPicture})));
}

bool draw(RsvgHandle& handle, cairo_surface_t& surface, int height) {
  const Drawing drawing(cairo_create(&surface), &cairo_destroy);
  cairo_set_source_rgb(drawing.get(), 1, 1, 1);
  cairo_paint(drawing.get());
  const RsvgRectangle page{0, 0, double{kPictureWidth}, static_cast<double>(height)};
  const bool drawn = rsvg_handle_render_document(&handle, drawing.get(), &page, nullptr);
  cairo_surface_flush(&surface);
  return drawn;
}

// Rows of a surface of 32 bits a pixel follow each other without a gap.
PixelImage pixels_of(cairo_surface_t& surface, int height) {
  const auto* first = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(&surface));
  const auto rows = static_cast<std::size_t>(height);
  return {kPictureWidth, rows, {first, kPictureWidth * rows}};
}

std::vector<std::string_view> svgs_of(const Document& document) {
  std::vector<std::string_view> svgs;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* figure = std::get_if<FigureBlock>(&block)) svgs.push_back(figure->figure.svg);
  return svgs;
}

}  // namespace

std::string draw_picture(std::string_view svg) {
  provide_picture_fonts();
  const std::string plain = plain_svg(svg);
  const Handle handle = read_svg(plain);
  const int height = handle ? height_of(*handle) : 0;
  if (height == 0) return "";
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kPictureWidth, height),
                        &cairo_surface_destroy);
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS || !draw(*handle, *surface, height))
    return "";
  return palette_png(pixels_of(*surface, height), kDotsPerMetre);
}

std::vector<std::string> draw_pictures(const Document& document) {
  provide_picture_fonts();
  const std::vector<std::string_view> svgs = svgs_of(document);
  std::vector<std::string> pictures(svgs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < svgs.size(); i = next++) pictures[i] = draw_picture(svgs[i]);
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) helpers.emplace_back(work);
  work();
  helpers.clear();
  return pictures;
}

}  // namespace socta
