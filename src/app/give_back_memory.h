#pragma once

namespace socta {

/// Gives freed memory back to the system: after work that took much of it for a moment. The allocator would
/// keep it for ever. Takes milliseconds.
void give_back_memory();

/// Has threads share few heaps, each of which keeps what it once took: to be called before threads start.
void share_heaps();

}  // namespace socta
