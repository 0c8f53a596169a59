#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/language.h"

namespace socta {

/// A named argument of a message: a text, or a count that plural forms follow.
using MessageArgument = std::pair<std::string, std::variant<std::string, std::int64_t>>;

/// The message `key` of the catalogue of that language (src/text/messages/*.toml, ICU message syntax), with
/// its arguments filled in; Serbian Latin is derived from Cyrillic, arguments included. An unknown key is our
/// own bug: Error internal.
std::string message(Language language, std::string_view key,
                    const std::vector<MessageArgument>& arguments = {});

/// All keys of a catalogue, sorted; for the tests that hold the languages against each other and against the
/// code.
std::vector<std::string> message_keys(Language language);

}  // namespace socta
