#include "report/word_figure.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "figure/svg.h"
#include "report/word_table.h"
#include "report/word_text.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr double kEmuPerTwip = 635;
constexpr double kHighestTwips = 9'350;  // 165 mm, as in print: room for caption and heading

double attribute_of(std::string_view element, std::string_view name) {
  const std::string key = " " + std::string(name) + "=\"";
  const std::size_t at = element.find(key);
  double value = 0;
  if (at != std::string_view::npos)
    std::from_chars(element.data() + at + key.size(), element.data() + element.size(), value);
  return value;
}

struct Extent {
  std::string width;
  std::string height;
};

Extent extent_of(const WordContext& context, std::string_view svg) {
  const PictureSize size = svg_size(svg);
  const double ratio = size.width > 0 ? size.height / size.width : 0.6;
  const double width = std::min(static_cast<double>(context.text_width()), kHighestTwips / ratio);
  return {std::to_string(std::llround(width * kEmuPerTwip)),
          std::to_string(std::llround(width * ratio * kEmuPerTwip))};
}

std::string properties_of(std::string_view element, std::size_t id, const Figure& figure) {
  return "<" + std::string(element) + " id=\"" + std::to_string(id) + "\" name=\"" + xml_escaped(figure.id) +
         "\" descr=\"" + xml_escaped(figure.description) + "\" title=\"" + xml_escaped(figure.title) + "\"/>";
}

// PNG first, the SVG as Office 2016's extension of it: older readers show the PNG.
std::string fill_of(const std::string& png_relation, const std::string& svg_relation) {
  return "<pic:blipFill><a:blip r:embed=\"" + png_relation +
         "\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
         "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"" +
         svg_relation + "\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>";
}

std::string drawing(WordContext& context, const Figure& figure, const std::string& png) {
  const Extent extent = extent_of(context, figure.svg);
  const std::size_t id = context.next_drawing();
  const std::string png_relation = context.picture(png, "png");
  const std::string svg_relation = context.picture(plain_svg(figure.svg), "svg");
  const std::string size = "cx=\"" + extent.width + "\" cy=\"" + extent.height + "\"";
  return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size +
         "/>" + properties_of("wp:docPr", id, figure) +
         "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
         "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
         "<pic:pic><pic:nvPicPr>" +
         properties_of("pic:cNvPr", id, figure) + "<pic:cNvPicPr/></pic:nvPicPr>" +
         fill_of(png_relation, svg_relation) + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size +
         "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
         "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

std::string caption(WordContext& context, const FigureBlock& block) {
  const std::string label =
      message(context.language(), "report.figure_label", {{"number", std::to_string(block.number)}});
  std::string runs = word_run(label, "<w:b/>") + word_run("  " + block.figure.title);
  if (!block.figure.subtitle.empty())
    runs += word_run(" " + block.figure.subtitle, "<w:color w:val=\"5B6770\"/>");
  return context.bookmarked(block.anchor, runs);
}

}  // namespace

std::string plain_svg(std::string_view svg) {
  std::string plain(svg);
  constexpr std::string_view kClose = "</style>";
  for (std::size_t begin = plain.find("<style"); begin != std::string::npos; begin = plain.find("<style")) {
    const std::size_t end = plain.find(kClose, begin);
    if (end == std::string::npos) break;
    plain.erase(begin, end + kClose.size() - begin);
  }
  return plain;
}

PictureSize svg_size(std::string_view svg) {
  const std::string_view element = svg.substr(0, svg.find('>'));
  return {attribute_of(element, "width"), attribute_of(element, "height")};
}

std::string word_figure(WordContext& context, const FigureBlock& block, const std::string& png) {
  const std::string name = caption(context, block);
  if (png.empty())
    return word_paragraph(context, "Caption", name, "<w:keepNext/>") +
           word_figure_numbers(context, block.figure.data);
  return word_paragraph(context, "Figure", drawing(context, block.figure, png), "<w:keepNext/>") +
         word_paragraph(context, "FigureCaption", name);
}

}  // namespace socta
