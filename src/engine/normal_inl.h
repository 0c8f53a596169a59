// Vector code shared by kernels; included once per instruction set by Highway.
#if defined(SOCTA_ENGINE_NORMAL_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SOCTA_ENGINE_NORMAL_INL_H_
#undef SOCTA_ENGINE_NORMAL_INL_H_
#else
#define SOCTA_ENGINE_NORMAL_INL_H_
#endif

#include "engine/philox_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

using Floats = hn::Vec<FloatTag>;

struct NormalPair {
  Floats cosine, sine;
};

/// Horner's rule by multiplications and additions only: a fused operation would differ between machines.
template <class V>
HWY_INLINE V horner(V, V last) {
  return last;
}
template <class V, class... More>
HWY_INLINE V horner(V x, V first, More... more) {
  return hn::Add(hn::Mul(horner(x, more...), x), first);
}

/// -2 ln u, u = (word / 2 + 1/2) / 2^31. ln(1 + f) = f + f² P(f) on [√½ - 1, √2 - 1], P minimax of degree 6,
/// relative error of the whole below 2e-7.
HWY_INLINE Floats squared_radius(Words word) {
  const FloatTag d;
  const IntTag di;
  const auto half = hn::BitCast(di, hn::ShiftRight<1>(word));
  const Floats u = hn::Mul(hn::Add(hn::ConvertTo(d, half), hn::Set(d, 0.5f)), hn::Set(d, 0x1p-31f));
  const auto bits = hn::BitCast(di, u);
  const auto exponent = hn::ShiftRight<23>(hn::Sub(bits, hn::Set(di, 0x3F3504F3)));  // bits of √½
  const Floats f = hn::Sub(hn::BitCast(d, hn::Sub(bits, hn::ShiftLeft<23>(exponent))), hn::Set(d, 1.0f));
  const Floats p = horner(f, hn::Set(d, -0.5000028776767053f), hn::Set(d, 0.33335091040135906f),
                          hn::Set(d, -0.24973384852376096f), hn::Set(d, 0.1989399721111068f),
                          hn::Set(d, -0.1720156945741898f), hn::Set(d, 0.16278977663660626f),
                          hn::Set(d, -0.10347939312415562f));
  const Floats log_m = hn::Add(f, hn::Mul(hn::Mul(f, f), p));
  const Floats log_u = hn::Add(hn::Mul(hn::ConvertTo(d, exponent), hn::Set(d, 0.693147180559945f)), log_m);
  return hn::Mul(log_u, hn::Set(d, -2.0f));
}

/// Box–Muller. The angle is uniform on [-π/2, π/2) by the low 31 bits of the second word; its top bit turns
/// the cosine's sign, which makes the full circle. Minimax polynomials, errors 3e-9 (sine) and 5e-8 (cosine).
HWY_INLINE NormalPair normal_pair(Words radius_word, Words angle_word) {
  const FloatTag d;
  const IntTag di;
  const Floats radius = hn::Sqrt(hn::Max(squared_radius(radius_word), hn::Zero(d)));
  const auto turn = hn::BitCast(di, hn::ShiftLeft<1>(angle_word));
  const Floats x = hn::Mul(hn::ConvertTo(d, turn), hn::Set(d, 7.314590396335798e-10f));  // π / 2^32
  const Floats x2 = hn::Mul(x, x);
  const Floats sine =
      hn::Mul(x, horner(x2, hn::Set(d, 0.9999999765909127f), hn::Set(d, -0.1666664763508578f),
                        hn::Set(d, 0.008332899829111715f), hn::Set(d, -0.00019800898050474636f),
                        hn::Set(d, 2.5904889907335527e-06f)));
  const Floats cosine = horner(x2, hn::Set(d, 0.9999999536040305f), hn::Set(d, -0.499999054220594f),
                               hn::Set(d, 0.0416635857929218f), hn::Set(d, -0.0013853710271142794f),
                               hn::Set(d, 2.3154039313633135e-05f));
  const Words sign = hn::And(angle_word, hn::Set(WordTag(), 0x80000000u));
  return {hn::Mul(hn::Xor(radius, hn::BitCast(d, sign)), cosine), hn::Mul(radius, sine)};
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#endif
