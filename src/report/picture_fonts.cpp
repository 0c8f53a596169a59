#include "report/picture_fonts.h"

#include <fontconfig/fontconfig.h>
#include <woff2/decode.h>

#include <filesystem>
#include <span>
#include <string>

#include "domain/embedded_file.h"
#include "domain/error.h"
#include "report/scratch_folder.h"

namespace socta {

std::span<const EmbeddedFile> report_files();

namespace {

// What draws text reads plain fonts only, not compressed ones.
std::string plain_font(const EmbeddedFile& file) {
  std::string plain;
  woff2::WOFF2StringOut out(&plain);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.bytes.data());
  if (!woff2::ConvertWOFF2ToTTF(bytes, file.bytes.size(), &out))
    throw Error(ErrorKind::internal, "The font '" + std::string(file.name) + "' cannot be unpacked.");
  plain.resize(out.Size());
  return plain;
}

// fontconfig reads fonts from files, and again whenever a letter is first needed: they stay as long as the
// program.
class FontFiles {
 public:
  FontFiles() {
    for (const EmbeddedFile& file : report_files())
      if (file.name.starts_with("ibm-plex-sans") && file.name.ends_with(".woff2")) add(file);
  }

 private:
  void add(const EmbeddedFile& file) const {
    const auto path = folder_.write(std::string(file.name) + ".ttf", plain_font(file));
    FcConfigAppFontAddFile(nullptr, reinterpret_cast<const FcChar8*>(path.c_str()));
  }

  ScratchFolder folder_{};
};

}  // namespace

void provide_picture_fonts() { static const FontFiles files; }

}  // namespace socta
