#pragma once

#include <cstddef>
#include <functional>

namespace socta {

/// What a worker does with piece number n of some work.
using IndexedWork = std::function<void(std::size_t)>;

/// Does pieces 0 … count − 1, each once, on at most `threads` threads, one of them the caller's. Every worker
/// has a work function of its own, made on the caller's thread. Rethrows what one of them throws; the rest
/// end early.
void share_out(std::size_t count, unsigned threads, const std::function<IndexedWork()>& make_work);

}  // namespace socta
