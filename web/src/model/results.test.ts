import { describe, expect, it } from 'vitest';
import { input_parts, results_of } from './results';

describe('results', () => {
  it('that lack a part have an empty list for it', () => {
    const results = results_of({ gaps: [{ item: 'a', indicator: 'b', value_of_information: 0.1 }], sensitivity: null });
    expect(results.gaps).toHaveLength(1);
    expect(results.sensitivity).toEqual([]);
    expect(results.group_assessments).toEqual([]);
  });

  it.each([
    ['weight:scope', { kind: 'weight', code: 'scope' }],
    ['aggregation', { kind: 'aggregation', code: undefined }],
    ['factor:a:b', { kind: 'factor', code: 'a:b' }],
  ])('name the input %s', (input, expected) => {
    expect(input_parts(input)).toEqual(expected);
  });
});
