import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { ApiError } from '@/api/error';

const kKey = 'socta-workshop-reads';
const kRoute = '/api/v1/workshop';
const kQuiet = 300;

type Read = [QueryKey, unknown];

function stored(): Read[] {
  try {
    const found = JSON.parse(localStorage.getItem(kKey) ?? '') as unknown;
    return Array.isArray(found) ? (found as Read[]) : [];
  } catch {
    return [];
  }
}

/** Nothing of a workshop stays on a device that is not, or no longer, part of it. */
function is_outside(client: QueryClient): boolean {
  const state = client.getQueryState([kRoute, {}, {}]);
  return !state?.data || (state.error instanceof ApiError && ['unauthenticated', 'forbidden'].includes(state.error.kind));
}

function write(client: QueryClient): void {
  try {
    if (is_outside(client)) return localStorage.removeItem(kKey);
    const known = client.getQueryCache().getAll().filter(({ queryKey, state }) => String(queryKey[0]).startsWith(kRoute) && state.data !== undefined);
    localStorage.setItem(kKey, JSON.stringify(known.map(({ queryKey, state }): Read => [queryKey, state.data])));
  } catch {
    // A browser without storage or without room: what was read is there as long as the page is.
  }
}

/** Begins with what this device read of the workshop last, and keeps what it reads. All of it is asked for again at once. */
export function keep_reads(client: QueryClient): void {
  for (const [key, data] of stored()) client.setQueryData(key, data, { updatedAt: 0 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  client.getQueryCache().subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => write(client), kQuiet);
  });
}
