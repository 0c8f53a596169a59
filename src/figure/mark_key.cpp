#include "figure/mark_key.h"

#include <algorithm>

namespace socta {

double draw_key(FigureSheet& sheet, double top, const std::vector<KeyEntry>& entries) {
  constexpr double kLine = 18;
  constexpr double kToText = 6;
  constexpr double kGap = 16;
  double x = sheet.left();
  double y = top;
  for (const KeyEntry& entry : entries) {
    const double most = sheet.right() - sheet.left() - kKeyMarkWidth - kToText;
    const auto words = wrapped(entry.meaning, most, kSmallPx, FontWeight::regular, 1);
    const double width = kKeyMarkWidth + kToText + widest(words, kSmallPx);
    if (x > sheet.left() && x + width > sheet.right()) {
      x = sheet.left();
      y += kLine;
    }
    const Box mark{x, y + (kLine - kKeyMarkHeight) / 2, kKeyMarkWidth, kKeyMarkHeight};
    entry.draw(sheet.svg(), mark);
    sheet.svg().centred_text({mark.right() + kToText, y + kLine / 2}, words,
                             {kSmallPx, FontWeight::regular, Colour::quiet});
    x += width + kGap;
  }
  return y + kLine;
}

}  // namespace socta
