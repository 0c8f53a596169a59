#pragma once

#include "domain/workshop_minutes.h"

namespace socta {

/// For tests: an exercise of two forms and two indicators after two rounds, every number made up.
inline ExerciseOutcome made_exercise() {
  const auto named = [](const char* english, const char* serbian) {
    return Text{{{"en", english}, {"sr", serbian}}};
  };
  AskedColumn extent{.code = "extent", .name = named("Extent", "Распрострањеност"), .range = {0.0, 4.0}};
  const std::pair<Text, Text> points[] = {
      {named("none", "нема"), named("No case is known.", "Није познат ниједан случај.")},
      {named("rare", "ретко"), named("Single cases.", "Појединачни случајеви.")},
      {named("regular", "редовно"), named("Cases every month.", "Случајеви сваког месеца.")},
      {named("wide", "раширено"), named("Cases in most towns.", "Случајеви у већини градова.")},
      {named("everywhere", "свуда"), named("Cases every day, everywhere.", "Случајеви сваког дана, свуда.")}};
  for (const auto& [label, anchor] : points)
    extent.points.push_back({static_cast<double>(extent.points.size()), label, anchor});
  AskedColumn profit{.code = "profit", .name = named("Profit", "Добит"), .range = {0.0, 4.0}};
  ExerciseOutcome exercise{.position = 4, .kind = ExerciseKind::danger, .rounds = 2, .closed = true};
  exercise.items = {{"heroin", named("Heroin", "Хероин"), {}},
                    {"excise", named("Excise goods", "Акцизна роба"), {}}};
  exercise.columns = {extent, profit};
  exercise.cells = {{"heroin",
                     "extent",
                     6,
                     1,
                     1.4,
                     2.6,
                     3.6,
                     {{2, 2}, {3, 4}},
                     1.0,
                     2.1,
                     {"Prices fell.", "Fewer seizures."}},
                    {"heroin",
                     "profit",
                     4,
                     0,
                     0.4,
                     2.0,
                     3.9,
                     {{0.5, 1}, {2, 1}, {3.5, 2}},
                     0.25,
                     1.2,
                     {"Nobody knows the margins."}},
                    {"excise", "extent", 1, 3, 1.0, 2.0, 3.0, {{2, 1}}, {}, {}, {}},
                    {"excise", "profit", 0, 0, {}, {}, {}, {}, {}, {}, {}}};
  return exercise;
}

}  // namespace socta
