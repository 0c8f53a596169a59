#pragma once

#include <string>

#include "report/composer.h"

namespace socta {

/// Sentences that more than one chapter says, in the report's language. The class comes first and then the
/// number; how likely and how well founded never stand in one sentence. Empty where there is nothing to say.

/// Which form is the most dangerous, or how many share the first place.
std::string first_rank_sentence(const Composer& composer);
/// In which share of the draws an item holds its rank.
std::string rank_held_sentence(const Composer& composer, const ItemResult& item);
/// How much of the whole grid rests on anything known.
std::string coverage_sentence(const Composer& composer);
/// What an item's score rests on: judgements, organisations, statistics, evidence. Empty for direct scores.
std::string basis_sentence(const Composer& composer, const Coverage& coverage);
/// Whether the sensitivity figures can be relied on.
std::string sensitivity_sentence(const Composer& composer);
/// The group of indicators that most tells the forms apart.
std::string key_group_sentence(const Composer& composer);
/// Which forms the rule proposes as priorities; says so when it proposes none.
std::string proposed_sentence(const Composer& composer);
/// Forms of which nothing is known.
std::string unknown_items_sentence(const Composer& composer);

}  // namespace socta
