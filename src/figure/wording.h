#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figure/figure.h"
#include "text/message.h"

namespace socta {

/// The words and numbers of one request, in its language.
struct Wording {
  const FigureRequest& request;

  /// The message; beside its arguments it may ask whether items are crime forms: `mode` is closed or open.
  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const;
  /// Names; the code where there is no name.
  std::string name(const Text& name, std::string_view code) const;
  std::string item(std::string_view code) const;
  std::string group(std::string_view code) const;
  std::string indicator(std::string_view code) const;
  std::string class_name(std::size_t index) const;
  /// Class of the item, or "unknown".
  std::string class_of_item(const ItemResult& item) const;
  /// "3", "3=" where other items have the same score, "–" where there is none.
  std::string rank(const ItemResult& item) const;
  /// What the methodology assesses, as the head of a column: "Crime form", or "Item" where items are open.
  std::string form() const;
  /// Name of an indicator, a group of indicators or a factor (its statement).
  std::string key_factor(std::string_view code) const;
  /// A danger score in [0, 1], as the methodology shows it.
  std::string score(double score) const;
  /// The score of a group or an indicator in [0, 1]: on the indicators' scale where the methodology shows
  /// danger on it, else 0–100.
  std::string part(double score) const;
  /// Both ends of what `part` writes: "0 – 100".
  std::string part_range() const;
  /// A contribution in [0, 1], in hundredths.
  std::string hundredths(double score) const;
  std::string percent(double share) const;
  /// Two shares as percentages with one decimal, or with as many (up to four) as tell the two apart.
  std::pair<std::string, std::string> percents_apart(double a, double b) const;
  /// A change of danger in hundredths, or of a quantity in percent, with its sign: "+3", "−12 %".
  std::string signed_hundredths(double change) const;
  std::string signed_percent(double change) const;
  std::string count(std::size_t count) const;
  /// "61 – 85"
  std::string range(const std::string& low, const std::string& high) const;
  /// "rising"; "–" where there is no outlook.
  std::string outlook(const ItemResult& item) const;
  /// "Serbia, 2013 – first quarter of 2015 · 10,000 draws"
  std::string place_and_time() const;
  /// The message, then place and time.
  std::string subtitle(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const;
};

}  // namespace socta
