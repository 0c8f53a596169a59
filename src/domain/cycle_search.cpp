#include "domain/cycle_search.h"

#include <algorithm>
#include <set>

namespace socta {
namespace {

/// Depth-first search with its own stack: a chain of references can be as long as a file.
class CycleSearch {
 public:
  explicit CycleSearch(const CodeGraph& graph) : graph_(graph) {}

  void start(const std::string& code) {
    enter(code);
    while (!path_.empty()) step();
  }

  std::vector<std::string> found;

 private:
  struct Visit {
    std::string code;
    std::size_t next = 0;
  };

  void enter(const std::string& code) {
    if (!seen_.insert(code).second) return;
    on_path_.insert(code);
    path_.push_back({code});
  }

  void step() {
    Visit& visit = path_.back();
    const auto edges = graph_.find(visit.code);
    if (edges == graph_.end() || visit.next == edges->second.size()) {
      on_path_.erase(visit.code);
      path_.pop_back();
      return;
    }
    const std::string& target = edges->second[visit.next++];
    if (on_path_.contains(target)) {
      note(target);
    } else {
      enter(target);
    }
  }

  void note(const std::string& target) {
    auto visit = std::find_if(path_.begin(), path_.end(),
                              [&target](const Visit& open) { return open.code == target; });
    std::string text;
    for (; visit != path_.end(); ++visit) text += visit->code + " → ";
    found.push_back(text + target);
  }

  const CodeGraph& graph_;
  std::set<std::string> seen_;
  std::set<std::string> on_path_;
  std::vector<Visit> path_;
};

}  // namespace

std::vector<std::string> cycles_in(const CodeGraph& graph) {
  CycleSearch search(graph);
  for (const auto& [code, targets] : graph) search.start(code);
  return std::move(search.found);
}

}  // namespace socta
