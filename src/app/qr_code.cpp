#include "app/qr_code.h"

#include <qrencode.h>

#include <memory>

#include "domain/error.h"

namespace socta {
namespace {

constexpr int kQuietZone = 4;  // modules, as ISO/IEC 18004 asks for

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encoded(const std::string& text) {
  Code code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) throw Error(ErrorKind::internal, "A text is too long for a QR picture.");
  return code;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char character : text) {
    if (character == '&')
      out += "&amp;";
    else if (character == '<')
      out += "&lt;";
    else if (character == '"')
      out += "&quot;";
    else
      out += character;
  }
  return out;
}

// One path of unit squares: rows of dark modules joined.
std::string dark_path(const QRcode& code) {
  std::string path;
  for (int y = 0; y < code.width; ++y)
    for (int x = 0; x < code.width; ++x) {
      const int begin = x;
      while (x < code.width && (code.data[y * code.width + x] & 1) != 0) ++x;
      if (x > begin)
        path += "M" + std::to_string(begin + kQuietZone) + " " + std::to_string(y + kQuietZone) + "h" +
                std::to_string(x - begin) + "v1H" + std::to_string(begin + kQuietZone) + "z";
    }
  return path;
}

}  // namespace

std::string qr_svg(std::string_view text, std::string_view label) {
  const Code code = encoded(std::string(text));
  const std::string size = std::to_string(code->width + 2 * kQuietZone);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size +
         "\" role=\"img\" aria-label=\"" + escaped(label) +
         "\" shape-rendering=\"crispEdges\"><rect width=\"" + size + "\" height=\"" + size +
         "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + dark_path(*code) + "\"/></svg>";
}

}  // namespace socta
