#include "engine/share_out.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace socta {

void share_out(std::size_t count, unsigned threads, const std::function<IndexedWork()>& make_work) {
  const std::size_t workers = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1));
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(workers);
  const auto worker = [&](std::size_t n, const IndexedWork& work) {
    try {
      for (std::size_t k = next++; k < count; k = next++) work(k);
    } catch (...) {
      failures[n] = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t n = 1; n < workers; ++n) others.emplace_back(worker, n, make_work());
    worker(0, make_work());
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace socta
