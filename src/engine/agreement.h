#pragma once

/// Every statistic of agreement between assessors (method §3).
#include "engine/consensus.h"
#include "engine/fleiss_kappa.h"
#include "engine/intraclass_correlation.h"
#include "engine/kendall_w.h"
#include "engine/krippendorff_alpha.h"
#include "engine/ratings.h"
