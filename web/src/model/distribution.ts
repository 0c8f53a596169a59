interface Counted {
  value: number;
  count: number;
}

/** The ends of a scale; where it has none, those of the answers, at least one apart. */
export function ends_of(counted: readonly Counted[], minimum = -Infinity, maximum = Infinity): { minimum: number; maximum: number } {
  const values = counted.map(({ value }) => value);
  const low = Number.isFinite(minimum) ? minimum : Math.min(...values, Number.isFinite(maximum) ? maximum - 1 : (values[0] ?? 0));
  const high = Number.isFinite(maximum) ? maximum : Math.max(...values, low + 1);
  return { minimum: low, maximum: high };
}

export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Whether the own answer stands here. */
  own: boolean;
}

const kMostSteps = 12;
const kBins = 10;

/** Answers counted along a scale: one bin a whole step where there are few, else ten equal ones; empty bins are there, so that gaps are seen. */
export function bins_of(counted: readonly Counted[], minimum: number, maximum: number, own?: number): Bin[] {
  const steps = maximum - minimum;
  const single = Number.isInteger(steps) && Number.isInteger(minimum) && steps <= kMostSteps;
  const count = single ? steps + 1 : kBins;
  const position = (value: number) => Math.min(count - 1, Math.max(0, single ? Math.round(value - minimum) : Math.floor((kBins * (value - minimum)) / steps)));
  const bins = Array.from({ length: count }, (_, at): Bin => (single ? { from: minimum + at, to: minimum + at, count: 0, own: false } : { from: minimum + (at * steps) / kBins, to: minimum + ((at + 1) * steps) / kBins, count: 0, own: false }));
  for (const { value, count: more } of counted) bins[position(value)]!.count += more;
  if (own !== undefined) bins[position(own)]!.own = true;
  return bins;
}

export type Accord = 'agreed' | 'partly' | 'apart';
const kConsensus = 0.75;

/** Agreement, the share of answers near their median, in a word: three quarters are consensus by the usual rule of a methodology (docs/method-choices.md). */
export const accord_of = (agreement: number): Accord => (agreement >= kConsensus ? 'agreed' : agreement >= 0.5 ? 'partly' : 'apart');

interface Agreeing {
  agreement?: number;
  answers: number;
}

/** Cells where people differ most come first; those whose agreement is not known stand at the end. */
export const by_disagreement = <T extends Agreeing>(cells: readonly T[]): T[] =>
  [...cells].sort((a, b) => (a.agreement ?? 2) - (b.agreement ?? 2) || b.answers - a.answers);
