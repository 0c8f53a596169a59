#include "http/compression.h"

#include <zlib.h>

#include <algorithm>

#include "domain/error.h"
#include "http/named_values.h"

namespace socta {
namespace {

constexpr int kLevel = 3;  // on JSON a tenth larger than at level 9, and half of the time that level 5 takes
constexpr int kGzipWindow = MAX_WBITS + 16;  // zlib: 16 more asks for the gzip format
constexpr int kMemory = 8;

Bytef* bytes_of(std::string_view bytes) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's interface; it only reads
}

/// Packs one text after the other. Its 270 kB are kept: taking and giving them back for each response took as
/// long as packing it.
class Packer {
 public:
  Packer() {
    if (deflateInit2(&stream_, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
      throw Error(ErrorKind::internal, "There is no memory for compressing a response.");
  }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  ~Packer() { deflateEnd(&stream_); }

  z_stream& fresh() {
    deflateReset(&stream_);
    return stream_;
  }

 private:
  z_stream stream_{};
};

std::string_view next_word(std::string_view& list, char separator) {
  const std::size_t end = std::min(list.find(separator), list.size());
  std::string_view word = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  while (word.starts_with(' ')) word.remove_prefix(1);
  while (word.ends_with(' ')) word.remove_suffix(1);
  return word;
}

// "q=0", "q=0.0", …: the coding is refused.
bool is_refused(std::string_view parameter) {
  return parameter.starts_with("q=0") && parameter.find_first_not_of("0.", 2) == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  bool by_star = false;
  while (!accept_encoding.empty()) {
    std::string_view item = next_word(accept_encoding, ',');
    const std::string_view coding = next_word(item, ';');
    const bool accepted = !is_refused(next_word(item, ';'));
    if (equal_ignoring_case(coding, "gzip")) return accepted;
    if (coding == "*") by_star = accepted;
  }
  return by_star;
}

bool is_compressible(std::string_view media_type) {
  media_type = media_type.substr(0, media_type.find(';'));
  return media_type.starts_with("text/") || media_type.ends_with("json") ||
         media_type.ends_with("javascript") || media_type.ends_with("xml");
}

std::string gzip(std::string_view bytes) {
  thread_local Packer packer;
  z_stream& stream = packer.fresh();
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = bytes_of(packed);
  stream.avail_out = static_cast<uInt>(packed.size());
  const int outcome = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  if (outcome != Z_STREAM_END) throw Error(ErrorKind::internal, "A response could not be compressed.");
  return packed;
}

std::string gunzip(std::string_view bytes) {
  z_stream stream{};
  inflateInit2(&stream, kGzipWindow);
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string whole;
  int outcome = Z_OK;
  while (outcome == Z_OK) {
    std::string part(bytes.size() * 4 + 64, '\0');
    stream.next_out = bytes_of(part);
    stream.avail_out = static_cast<uInt>(part.size());
    outcome = inflate(&stream, Z_NO_FLUSH);
    whole.append(part, 0, part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (outcome != Z_STREAM_END) throw Error(ErrorKind::corrupt, "A compressed file is damaged.");
  return whole;
}

}  // namespace socta
