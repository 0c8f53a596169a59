#pragma once

#include <any>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <initializer_list>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace socta {

struct Member;
struct Reader;
struct StoredAssessment;

/// Names what was asked of an assessment, at its revision, and for whom. What is added keeps its order and
/// its borders, so that two different questions never have the same name.
class RevisionKey {
 public:
  using Parts = std::initializer_list<std::string_view>;

  RevisionKey(std::string_view kind, std::int64_t assessment, std::int64_t revision);

  /// Of what depends on these parts of the assessment alone, whoever asks.
  RevisionKey(std::string_view kind, const StoredAssessment& assessment, Parts parts);

  /// Also as whom `member` asks: role, organisation, clearance.
  RevisionKey(std::string_view kind, const Member& member);

  /// The same of what depends on these parts of the assessment alone (store/part_revisions.h).
  RevisionKey(std::string_view kind, const Member& member, Parts parts);

  RevisionKey& add(std::string_view text);
  RevisionKey& add(std::int64_t number);
  RevisionKey& add(const Reader& reader);
  const std::string& text() const { return text_; }

 private:
  void add_who(const Member& member);

  std::string text_;
};

/// Answers that were asked for last: an answer that depends on nothing but the content of an assessment, or
/// on parts of it, stays true as long as its revision. Whether somebody may ask is not its matter. Any
/// thread; who asks while another computes the same waits for it, and has its answer or its exception.
/// Computing one answer may ask for others, never in a circle.
class RevisionCache {
 public:
  /// Memory that answers and their keys may take.
  static constexpr std::size_t kMostBytes = std::size_t{8} << 20;

  explicit RevisionCache(std::size_t most_bytes = kMostBytes) : most_bytes_(most_bytes) {}

  /// The answer that is kept under `key`, else what `compute` returns, kept as long as no more than the
  /// memory allowed is used later; `weigh` says how many bytes it takes. What `compute` throws is not kept.
  template <typename Compute, typename Weigh>
  auto get(const RevisionKey& key, const Compute& compute, const Weigh& weigh) {
    using Kept = std::shared_ptr<const decltype(compute())>;
    return std::any_cast<Kept>(found_or_made(key.text(), [&] {
      const Kept answer = std::make_shared<const decltype(compute())>(compute());
      return Made{answer, weigh(*answer)};
    }));
  }

  /// What is kept takes at most.
  std::size_t bytes() const;

 private:
  struct Entry {
    std::string key;
    std::any answer;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;

  struct Made {
    std::any answer;
    std::size_t bytes = 0;
  };

  std::any found_or_made(const std::string& key, const std::function<Made()>& make);
  std::any make_for_all(const std::string& key, const std::function<Made()>& make,
                        std::promise<std::any>& promise);
  std::optional<std::any> find(const std::string& key);
  void keep(const std::string& key, std::any answer, std::size_t bytes);
  void drop(Entries::iterator entry);

  std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::size_t bytes_ = 0;
  Entries entries_;                                                   // the last used one first
  std::unordered_map<std::string_view, Entries::iterator> by_key_{};  // into the keys of entries_
  std::unordered_map<std::string, std::shared_future<std::any>> under_way_{};
};

}  // namespace socta
