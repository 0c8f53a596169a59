#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace socta {

/// The bytes of a response. They belong to it, are shared with other responses, or lie in the program;
/// copying a Body copies no bytes.
class Body {
 public:
  Body() = default;
  explicit Body(std::string bytes)
      : owned_(std::make_shared<const std::string>(std::move(bytes))), bytes_(*owned_) {}
  explicit Body(std::shared_ptr<const std::string> shared) : owned_(std::move(shared)), bytes_(*owned_) {}

  /// `bytes` must outlive every response: an embedded file.
  static Body embedded(std::string_view bytes) {
    Body body;
    body.bytes_ = bytes;
    return body;
  }

  std::string_view bytes() const { return bytes_; }

 private:
  std::shared_ptr<const std::string> owned_;
  std::string_view bytes_;
};

}  // namespace socta
