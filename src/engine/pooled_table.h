#pragma once

#include "engine/pool.h"
#include "engine/quantile_table.h"

namespace socta {

/// A pooled judgement as the table of its quantiles, in scale units, without solving a beta equation. The
/// pool's state is `pooled`; its own quantiles are not read.
QuantileTable table_of(const PooledJudgement& pool);

}  // namespace socta
