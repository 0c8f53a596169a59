import { expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { names_of } from '@/model/names';
import { choices_of } from './field_choices';

const structure = {
  crimes: [], groups: [], classes: [], schemes: [], categories: [], domains: [], stakeholders: [], aggregations: [], aggregation: 'arithmetic',
  group_criteria: [{ code: 'own_tasks', name: { en: 'Own tasks' } }],
  group_attributes: [{ code: 'violence', name: { en: 'Violence' } }],
  group_levels: [{ code: 'practice', name: { en: 'A standing practice' } }],
} as Schemas['Structure'];

it.each([
  ['attribute', {}, [['own_tasks', 'Own tasks'], ['violence', 'Violence']]],
  ['level', { attribute: 'own_tasks' }, [['yes', 'level.yes'], ['no', 'level.no'], ['unknown', 'level.unknown']]],
  ['level', { attribute: 'violence' }, [['practice', 'A standing practice'], ['unknown', 'level.unknown']]],
  ['decision', {}, [['priority', 'decision.priority'], ['not_priority', 'decision.not_priority']]],
  ['rationale', {}, undefined],
])('%s with %j offers %j', (name, fields, expected) => {
  const choices = choices_of(name, names_of(structure, 'en'), structure, fields, { language: 'en', t: (key) => key });
  expect(choices?.map(({ value, label }) => [value, label])).toEqual(expected);
});
