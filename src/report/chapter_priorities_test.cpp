#include <gtest/gtest.h>

#include "figure/made_results.h"
#include "report/compose.h"
#include "report/markdown_writer.h"

namespace socta {
namespace {

std::string priorities_of(const MadeResults& made, Language language) {
  return write_markdown(compose_report(
      {.input = made.input, .results = made.results, .language = language, .sections = {"priorities"}}));
}

TEST(ChapterPriorities, AProposalOfWhichLessThanHalfIsKnownSaysThatItNeedsKnowledge) {
  const struct {
    double known;
    bool proposed;
    bool told;
  } table[] = {{0.4, true, true}, {0.5, true, false}, {1, true, false}, {0.4, false, false}};
  for (const auto& row : table) {
    MadeResults made = made_results(2);
    for (ItemResult& item : made.results.item_results) {
      item.proposed_priority = false;
      item.coverage.weight_known = 1;
    }
    ItemResult& item = made.results.item_results.front();
    item.proposed_priority = row.proposed;
    item.coverage.weight_known = row.known;
    const auto tells = [&made](Language language, const char* words) {
      return priorities_of(made, language).find(words) != std::string::npos;
    };
    EXPECT_EQ(tells(Language::english, "(needs knowledge first: 40\u00a0% of its weight is known)"), row.told)
        << row.known;
    EXPECT_EQ(tells(Language::serbian_cyrillic, "(најпре треба више сазнати: познато је 40\u00a0% пондера)"),
              row.told)
        << row.known;
  }
}

}  // namespace
}  // namespace socta
