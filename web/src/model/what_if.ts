import type { Schemas } from '@/api/client';

type Structure = Schemas['Structure'];
export type WhatIfOrder = Schemas['WhatIf'];

/** What is asked of the ranking: nothing but what differs from the methodology. */
export interface Question {
  group_weights: Record<string, number>;
  aggregation: string | undefined;
  without_organisations: string[];
  without_indicators: string[];
}

export const kNoQuestion: Question = { group_weights: {}, aggregation: undefined, without_organisations: [], without_indicators: [] };

/** The weights in force, as shares that sum to 1; a group that the question does not name keeps the methodology's weight. */
export function shares(structure: Structure, question: Question): Record<string, number> {
  const weights = structure.groups.map((group) => [group.code, question.group_weights[group.code] ?? group.weight] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return Object.fromEntries(weights.map(([code, weight]) => [code, sum > 0 ? weight / sum : 0]));
}

export const is_asked = (question: Question): boolean =>
  Object.keys(question.group_weights).length > 0 || question.aggregation !== undefined || question.without_organisations.length > 0 || question.without_indicators.length > 0;

/** Whether the question leaves anything to rank by. */
export const leaves_weight = (structure: Structure, question: Question): boolean =>
  Object.values(shares(structure, question)).some((share) => share > 0);

/** The question as the server takes it: all weights once one of them is moved. */
export function order_of(structure: Structure, question: Question): WhatIfOrder {
  const moved = Object.keys(question.group_weights).length > 0;
  return {
    ...(moved ? { group_weights: shares(structure, question) } : {}),
    ...(question.aggregation ? { aggregation: question.aggregation } : {}),
    ...(question.without_organisations.length > 0 ? { without_organisations: question.without_organisations } : {}),
    ...(question.without_indicators.length > 0 ? { without_indicators: question.without_indicators } : {}),
  };
}
