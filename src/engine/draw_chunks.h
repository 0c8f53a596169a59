#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "engine/random.h"

namespace socta {

/// How a run's draws are handed out: at most kChunks chunks of whole blocks, whatever the number of threads.
class DrawChunks {
 public:
  static constexpr std::uint64_t kChunks = 128;

  explicit DrawChunks(std::uint64_t draws)
      : draws_(draws),
        blocks_((draws + kDrawsPerBlock - 1) / kDrawsPerBlock),
        blocks_per_chunk_((blocks_ + kChunks - 1) / kChunks) {}

  std::size_t chunks() const { return (blocks_ + blocks_per_chunk_ - 1) / blocks_per_chunk_; }

  /// Calls visit(first draw, draws) for each block of a chunk, in order.
  template <class Visit>
  void for_blocks_of(std::size_t chunk, const Visit& visit) const {
    const std::uint64_t end = std::min(blocks_, (chunk + 1) * blocks_per_chunk_);
    for (std::uint64_t b = chunk * blocks_per_chunk_; b < end; ++b) {
      const std::uint64_t first = b * kDrawsPerBlock;
      visit(first, static_cast<std::size_t>(std::min<std::uint64_t>(kDrawsPerBlock, draws_ - first)));
    }
  }

 private:
  std::uint64_t draws_;
  std::uint64_t blocks_;
  std::uint64_t blocks_per_chunk_;
};

}  // namespace socta
