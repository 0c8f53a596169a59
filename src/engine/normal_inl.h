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

/// A direction in the normal plane: the normals are radius × cosine and radius × sine.
struct Direction {
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

/// -2 ln u, u = (word / 2 + 1/2) / 2^31. -2 ln(1 + f) = f (-2 + f P(f)) on [√½ - 1, √2 - 1], P minimax of
/// degree 6, relative error of the whole below 2e-7. Never below -0.
HWY_INLINE Floats squared_radius(Words word) {
  const FloatTag d;
  const IntTag di;
  const auto half = hn::BitCast(di, hn::ShiftRight<1>(word));
  const Floats scaled = hn::Add(hn::ConvertTo(d, half), hn::Set(d, 0.5f));  // u · 2^31
  // 0x3F3504F3 are the bits of √½: the exponent is taken so that the rest lies in [√½, √2).
  const auto bits = hn::Sub(hn::BitCast(di, scaled), hn::Set(di, 0x3F3504F3 + (31 << 23)));
  const auto rest = hn::Add(hn::And(bits, hn::Set(di, 0x7FFFFF)), hn::Set(di, 0x3F3504F3));
  const Floats f = hn::Sub(hn::BitCast(d, rest), hn::Set(d, 1.0f));
  const Floats p = horner(f, hn::Set(d, -2.0f), hn::Set(d, 1.0000057553534105f),
                          hn::Set(d, -0.6667018208027181f), hn::Set(d, 0.4994676970475219f),
                          hn::Set(d, -0.3978799442222136f), hn::Set(d, 0.3440313891483796f),
                          hn::Set(d, -0.3255595732732125f), hn::Set(d, 0.20695878624831124f));
  const Floats exponent = hn::ConvertTo(d, hn::ShiftRight<23>(bits));
  return hn::Add(hn::Mul(exponent, hn::Set(d, -1.386294361119891f)), hn::Mul(f, p));  // -2 ln 2
}

/// Box–Muller: the radius by the first word.
HWY_INLINE Floats normal_radius(Words word) { return hn::Sqrt(squared_radius(word)); }

/// The direction by the second word. The angle is x π/2, x in [-1, 1) in steps of 2^-22 by its low 23 bits;
/// its top bit turns the cosine's sign, which makes the full circle. Minimax polynomials, errors 3e-9 (sine)
/// and 5e-8 (cosine).
HWY_INLINE Direction normal_direction(Words word) {
  const FloatTag d;
  const WordTag words;
  const Words two_to_four = hn::OrAnd(hn::Set(words, 0x40000000u), word, hn::Set(words, 0x7FFFFFu));
  const Floats x = hn::Sub(hn::BitCast(d, two_to_four), hn::Set(d, 3.0f));
  const Floats x2 = hn::Mul(x, x);
  const Floats sine = hn::Mul(x, horner(x2, hn::Set(d, 1.5707962900239876f), hn::Set(d, -0.6459633598831577f),
                                        hn::Set(d, 0.07968848059531974f), hn::Set(d, -0.004672227990978495f),
                                        hn::Set(d, 0.00015082059301368966f)));
  const Floats cosine = horner(x2, hn::Set(d, 0.9999999536040263f), hn::Set(d, -1.233698216519024f),
                               hn::Set(d, 0.25365075133162884f), hn::Set(d, -0.02081063647754855f),
                               hn::Set(d, 0.0008581946100886251f));
  const Floats sign = hn::And(hn::BitCast(d, word), hn::Set(d, -0.0f));
  return {hn::Xor(cosine, sign), sine};
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#endif
