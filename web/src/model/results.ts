/** The parts of results.json (docs/results.md) that the pages show beside the figures. */
export interface Results {
  sensitivity: Sensitivity[];
  tolerance_traps: TrapResult[];
  gaps: { item: string; indicator: string; value_of_information: number }[];
  factors: { factor: string; probability: number; low: number; high: number; word: string }[];
  scenarios: { scenario: string; change: number[] }[];
  group_assessments: GroupResult[];
  item_results: ItemResult[];
}

interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface Sensitivity {
  output: string;
  verdict: 'reliable' | 'wide_intervals' | 'not_converged' | 'no_variance';
  base_size: number;
  sum_first: number;
  indices: { input: string; first: Estimate; total: Estimate }[];
}

export interface TrapResult {
  item: string;
  score: number;
  benefit_offenders: number;
  benefit_citizens: number;
  state_share: number;
}

export interface GroupResult {
  group: string;
  handling: string;
  verdict: 'is_group' | 'is_not' | 'cannot_be_told' | null;
  criteria_met: number;
  criteria_unknown: number;
  score: number | null;
  score_low: number;
  score_high: number;
  maximum: number;
  unknown_share: number;
}

interface Spread {
  mean: number;
  quantiles: number[];
}

export interface ItemResult {
  item: string;
  score: number | null;
  spread: Spread;
  rank: number | null;
  groups: { group: string; score: number | null; spread: Spread; contribution: number; weight_known: number; indicators: IndicatorResult[] }[];
  outlook: { direction: 'rising' | 'stable' | 'falling'; p_rise: number; p_stable: number; p_fall: number; change: number; drivers: { factor: string; change: number }[] } | null;
  coverage: { weight_known: number; judgements: number; cannot_assess: number; organisations: number; observations: number; evidence: number };
  proposed_priority: boolean;
}

export interface IndicatorResult {
  indicator: string;
  score: number | null;
  spread: Spread;
  judgement_score: number | null;
  observation_score: number | null;
  coverage: { judgements: number; observations: number; evidence: number };
}

/** The answer as these parts, an empty list where a reader may not see one or a run has none. */
export function results_of(answer: Record<string, unknown>): Results {
  const list = <T>(name: keyof Results) => (Array.isArray(answer[name]) ? (answer[name] as T[]) : []);
  return {
    sensitivity: list('sensitivity'),
    tolerance_traps: list('tolerance_traps'),
    gaps: list('gaps'),
    factors: list('factors'),
    scenarios: list('scenarios'),
    group_assessments: list('group_assessments'),
    item_results: list('item_results'),
  };
}

/** The kind and the code of a sensitivity input such as weight:scope. */
export function input_parts(input: string): { kind: string; code: string | undefined } {
  const colon = input.indexOf(':');
  return colon < 0 ? { kind: input, code: undefined } : { kind: input.slice(0, colon), code: input.slice(colon + 1) };
}
