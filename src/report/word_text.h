#pragma once

#include <string>
#include <string_view>

#include "report/word_context.h"

namespace socta {

/// A run of text. `properties` is what stands inside its <w:rPr>.
std::string word_run(std::string_view text, std::string_view properties = {});

/// The runs of a text; links, citations and references lead to their targets.
std::string word_runs(WordContext& context, const Inline& runs, std::string_view properties = {});

/// A paragraph of one of our styles. `properties` is what else stands inside its <w:pPr>.
std::string word_paragraph(const WordContext& context, std::string_view style, const std::string& inside,
                           std::string_view properties = {});

/// A field that Word computes; `shown` stands there until it does.
std::string word_field(std::string_view code, std::string_view shown, std::string_view properties = {});

}  // namespace socta
