#include "report/figure_pictures.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cstring>

#include "figure/text_metrics.h"
#include "report/made_document.h"

namespace socta {
namespace {

cairo_status_t read_some(void* closure, unsigned char* into, unsigned length) {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

/// How far right the ink of a picture reaches, as a share of its width.
double ink_share(const std::string& png) {
  std::string_view rest = png;
  cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read_some, &rest);
  EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  int furthest = 0;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (rows[y * stride + x * 4 + 1] < 128) furthest = std::max(furthest, x);
  cairo_surface_destroy(surface);
  return static_cast<double>(furthest) / width;
}

std::string lettered(const std::string& text) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\" width=\"400\" height=\"100\" "
         "font-family=\"'IBM Plex Sans','Noto Sans',sans-serif\" font-size=\"20\"><text x=\"0\" y=\"50\">" +
         text + "</text></svg>";
}

// Any other font, or boxes for letters that it lacks, would be off by more than the side of a letter.
TEST(FigurePictures, LettersAreAsWideAsTheFiguresMeasureThem) {
  for (const char* text : {"Smuggling of excise goods", "Кријумчарење акцизне робе", "Krijumčarenje šuđžć"})
    EXPECT_NEAR(ink_share(draw_picture(lettered(text))) * 400, text_width(text, 20), 2.5) << text;
}

TEST(FigurePictures, EveryFigureOfADocumentHasItsOwn) {
  const auto pictures = draw_pictures(made_document());
  ASSERT_EQ(pictures.size(), 1u);
  EXPECT_TRUE(pictures.front().starts_with("\x89PNG"));
  EXPECT_EQ(pictures, draw_pictures(made_document()));
}

TEST(FigurePictures, WhatIsNoDrawingHasNone) {
  for (const char* text :
       {"", "no drawing", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>"})
    EXPECT_EQ(draw_picture(text), "") << text;
}

}  // namespace
}  // namespace socta
