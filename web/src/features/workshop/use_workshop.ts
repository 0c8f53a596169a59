import { useQueryClient } from '@tanstack/react-query';
import { call, type Schemas } from '@/api/client';
import { ApiError } from '@/api/error';
import { useLive } from '@/api/live';
import { useChange, useGet } from '@/api/queries';

export type View = Schemas['WorkshopView'];
export type Exercise = Schemas['Exercise'];
export type Order = Omit<Schemas['CommandOrder'], 'after'>;

const kWorkshop = '/api/v1/assessments/{assessment}/workshops/{workshop}';
const kEvents = ['workshop', 'count', 'progress', 'proposals', 'results', 'joined'] as const;
/** What an event makes worth reading again, by the end of the route. */
const kOfEvent: Record<string, readonly string[]> = { count: ['/projector'], progress: ['/progress'], proposals: ['/proposals'], results: ['/results', '/ranking'], joined: ['/{workshop}', '/projector'] };

export interface WorkshopPath {
  assessment: number;
  workshop: number;
}

/** Keeps what a page shows of a workshop up to date. Returns whether the server is being heard. */
export function useLiveWorkshop({ assessment, workshop }: WorkshopPath, side: 'facilitator' | 'projector'): boolean {
  const client = useQueryClient();
  const read_again = (ends: readonly string[] | undefined) =>
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(kWorkshop) && (!ends || ends.some((end) => String(queryKey[0]).endsWith(end))) });
  return useLive(`/api/v1/assessments/${assessment}/workshops/${workshop}/events?view=${side}`, kEvents, { onOpen: () => read_again(undefined), onEvent: (name) => read_again(kOfEvent[name]) });
}

export const useWorkshop = (path: WorkshopPath) => useGet(kWorkshop, { path: { ...path } });

/** A command on what the facilitator sees. Where another was quicker, the page shows what is there now. */
export function useCommand(path: WorkshopPath, view: View) {
  const client = useQueryClient();
  const put = (now: View) => client.setQueryData([kWorkshop, { ...path }, {}], now);
  return useChange(async (order: Order) => {
    try {
      const now = await call('post', `${kWorkshop}/commands`, { path: { ...path }, body: { after: view.last_command, ...order } });
      put(now);
      return now;
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'stale') void client.invalidateQueries({ queryKey: [kWorkshop] });
      throw error;
    }
  });
}

export type Command = ReturnType<typeof useCommand>;
