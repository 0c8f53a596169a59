import type { Query } from '@/api/client';

export const kFilters = ['items', 'indicators', 'handling', 'scheme', 'grade'] as const;
export type FilterName = (typeof kFilters)[number];

/** The filters of the address as the list asks for them; "none" stands for items without a grade. */
export function evidence_query(search: URLSearchParams): Query {
  const filters = kFilters.flatMap((name) => {
    const value = search.get(name);
    return value === null ? [] : [[name, name === 'grade' && value === 'none' ? '' : value] as const];
  });
  return { ...Object.fromEntries(filters), q: search.get('q') ?? undefined };
}
