import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { is_asked, kNoQuestion, leaves_weight, order_of, shares } from './what_if';

const group = (code: string, weight: number) => ({ code, weight, name: {}, indicators: [] });
const structure = { groups: [group('scope', 1), group('damages', 2), group('context', 1)] } as unknown as Schemas['Structure'];

describe('a question', () => {
  it('that is not asked changes nothing', () => {
    expect(is_asked(kNoQuestion)).toBe(false);
    expect(order_of(structure, kNoQuestion)).toEqual({});
    expect(shares(structure, kNoQuestion)).toEqual({ scope: 0.25, damages: 0.5, context: 0.25 });
  });

  it('about one weight names all of them, summing to one', () => {
    const question = { ...kNoQuestion, group_weights: { scope: 5 } };
    expect(is_asked(question)).toBe(true);
    expect(order_of(structure, question)).toEqual({ group_weights: { scope: 0.625, damages: 0.25, context: 0.125 } });
  });

  it('without any weight leaves nothing to rank by', () => {
    const question = { ...kNoQuestion, group_weights: { scope: 0, damages: 0, context: 0 } };
    expect(leaves_weight(structure, question)).toBe(false);
    expect(shares(structure, question)).toEqual({ scope: 0, damages: 0, context: 0 });
    expect(leaves_weight(structure, kNoQuestion)).toBe(true);
  });

  it('about organisations and indicators sends what is left out', () => {
    const question = { ...kNoQuestion, without_organisations: ['CSO01'], without_indicators: ['tol_use'], aggregation: 'geometric' };
    expect(order_of(structure, question)).toEqual({ without_organisations: ['CSO01'], without_indicators: ['tol_use'], aggregation: 'geometric' });
  });
});
