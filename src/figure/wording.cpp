#include "figure/wording.h"

#include <algorithm>

#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

constexpr const char* kNone = "–";

std::string named(const Text& name, std::string_view code, Language language) {
  std::string found = in_language(name, language);
  return found.empty() ? std::string(code) : found;
}

}  // namespace

std::string Wording::say(std::string_view key, const std::vector<MessageArgument>& arguments) const {
  std::vector<MessageArgument> all = arguments;
  all.emplace_back("mode", request.input.methodology.items == ItemsMode::closed ? "closed" : "open");
  return message(request.language, key, all);
}

std::string Wording::name(const Text& name, std::string_view code) const {
  return named(name, code, request.language);
}

std::string Wording::item(std::string_view code) const {
  const std::string found = item_name(request.input, code, to_string(request.language));
  return request.language == Language::serbian_latin ? latin(found) : found;
}

std::string Wording::group(std::string_view code) const {
  const IndicatorGroup* found = find_group(request.input.methodology, code);
  return named(found ? found->name : Text{}, code, request.language);
}

std::string Wording::indicator(std::string_view code) const {
  const Indicator* found = find_indicator(request.input.methodology, code);
  return named(found ? found->name : Text{}, code, request.language);
}

std::string Wording::class_name(std::size_t index) const {
  const DangerClass& found = request.input.methodology.classes.at(index);
  return named(found.name, found.code, request.language);
}

std::string Wording::class_of_item(const ItemResult& item) const {
  return item.danger_class ? class_name(*item.danger_class) : say("ranking.unknown");
}

std::string Wording::rank(const ItemResult& item) const {
  if (!item.rank) return kNone;
  return std::to_string(*item.rank) + (item.tied_with > 0 ? "=" : "");
}

std::string Wording::form() const {
  return say(request.input.methodology.items == ItemsMode::closed ? "ranking.form" : "ranking.item");
}

std::string Wording::key_factor(std::string_view code) const {
  const auto& factors = request.input.assessment.factors;
  const auto found = std::find_if(factors.begin(), factors.end(),
                                  [code](const Factor& factor) { return factor.code == code; });
  if (found != factors.end()) return named(found->statement, code, request.language);
  return find_group(request.input.methodology, code) ? group(code) : indicator(code);
}

std::string Wording::score(double score) const {
  return score_text(request.input.methodology, score, request.language);
}

std::string Wording::part(double score) const {
  const bool native = request.input.methodology.display.score == ScoreDisplay::native;
  return native ? this->score(score) : hundredths(score);
}

std::string Wording::part_range() const {
  const Methodology& methodology = request.input.methodology;
  if (methodology.display.score != ScoreDisplay::native) return range("0", "100");
  const auto end = [&](double score) {
    return number_text(shown_score(methodology, score), 0, request.language);
  };
  return range(end(0), end(1));
}

std::string Wording::hundredths(double score) const { return number_text(score * 100, 0, request.language); }

std::string Wording::signed_hundredths(double change) const {
  return (change * 100 >= 0.5 ? "+" : "") + hundredths(change);
}

std::string Wording::signed_percent(double change) const { return signed_hundredths(change) + "\u00a0%"; }

std::string Wording::percent(double share) const { return percent_text(share, request.language); }

std::pair<std::string, std::string> Wording::percents_apart(double a, double b) const {
  constexpr int kMostDecimals = 4;
  const auto written = [this](double share, int decimals) {
    return number_text(share * 100, decimals, request.language) + "\u00a0%";
  };
  int decimals = 1;
  while (decimals < kMostDecimals && written(a, decimals) == written(b, decimals)) ++decimals;
  return {written(a, decimals), written(b, decimals)};
}

std::string Wording::count(std::size_t count) const { return count_text(count, request.language); }

std::string Wording::range(const std::string& low, const std::string& high) const {
  return low + " – " + high;
}

std::string Wording::outlook(const ItemResult& item) const {
  if (!item.outlook) return kNone;
  switch (item.outlook->direction) {
    case OutlookDirection::rising:
      return say("outlook.rising");
    case OutlookDirection::stable:
      return say("outlook.stable");
    case OutlookDirection::falling:
      return say("outlook.falling");
  }
  return kNone;
}

std::string Wording::place_and_time() const {
  const Assessment& assessment = request.input.assessment;
  return say("figure.place_and_time",
             {{"area", named(assessment.area_name, assessment.area, request.language)},
              {"period", period_range_text(assessment.reference, request.language)},
              {"draws", count(request.results.run.draws)}});
}

std::string Wording::subtitle(std::string_view key, const std::vector<MessageArgument>& arguments) const {
  return say(key, arguments) + " " + place_and_time();
}

}  // namespace socta
