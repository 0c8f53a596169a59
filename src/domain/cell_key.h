#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>

namespace socta {

/// What names a cell among those of several exercises or assessors: three words, which must outlive it.
using CellKey = std::tuple<std::string_view, std::string_view, std::string_view>;

/// For hash tables of such keys.
struct CellKeyHash {
  std::size_t operator()(const CellKey& key) const {
    const std::hash<std::string_view> hash;
    constexpr std::size_t kFactor = 0x9E3779B97F4A7C15;  // of Fibonacci hashing: spreads what differs little
    return (hash(std::get<0>(key)) * kFactor + hash(std::get<1>(key))) * kFactor + hash(std::get<2>(key));
  }
};

}  // namespace socta
