#include "app/give_back_memory.h"

#include <malloc.h>

namespace socta {
namespace {

// Of a hundred megabytes that a request takes for a moment, glibc's heaps (eight for each processor) give
// little back; with fewer than this many, threads wait for each other.
constexpr int kHeaps = 4;

// Fixed, since glibc raises it to what was freed last, and keeps the large blocks of an assessment in its
// heaps then.
constexpr int kLargeBlock = 256 * 1024;

}  // namespace

void give_back_memory() { malloc_trim(0); }

void share_heaps() {
  mallopt(M_ARENA_MAX, kHeaps);
  mallopt(M_MMAP_THRESHOLD, kLargeBlock);
}

}  // namespace socta
