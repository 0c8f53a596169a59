import type { Schemas } from '@/api/client';

type Change = Schemas['AssessmentChange'];

/** Texts, lists and milestones without what says nothing, with their names in order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value ?? '';
  const known = Object.entries(value).filter(([name, inner]) => inner !== undefined && inner !== '' && name !== 'state');
  return Object.fromEntries(known.map(([name, inner]) => [name, plain(inner)] as const).sort(([first], [second]) => (first < second ? -1 : 1)));
}

const kEmpty: Partial<Record<keyof Change, unknown>> = { title: {}, notice: {}, out_of_scope: [], timetable: [] };

/** What of `wanted` is otherwise than the assessment has it. */
export function changes_of(assessment: Schemas['Assessment'], wanted: Change): Change {
  const now = assessment as Partial<Record<keyof Change, unknown>>;
  const names = Object.keys(wanted) as (keyof Change)[];
  return Object.fromEntries(names.filter((name) => JSON.stringify(plain(wanted[name])) !== JSON.stringify(plain(now[name] ?? kEmpty[name]))).map((name) => [name, wanted[name]]));
}
