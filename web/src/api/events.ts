import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PathWith } from './client';
import type { Schemas } from './client';
import { open_stream, type StreamState } from './event_stream';

const kAssessment = '/api/v1/assessments/{assessment}';
const kRunRoutes: PathWith<'get'>[] = ['/api/v1/assessments/{assessment}/runs', '/api/v1/assessments/{assessment}/runs/{run}'];
const kRightsRoutes = ['/api/v1/session', kAssessment, `${kAssessment}/structure`];
const kNeverChanged = (path: unknown) => typeof path === 'string' && path.includes('/runs/{run}/');

/** Listens to an assessment: changes of others appear by themselves, and runs show how far they are. A stream that ended may mean that the
    rights have changed: who is signed in, and what they may, is asked anew. Returns whether the server is being heard. */
export function useEvents(assessment: number): StreamState {
  const client = useQueryClient();
  const [state, set_state] = useState<StreamState>('live');
  useEffect(() => {
    const on_change = () => void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).includes('{assessment}') && !kNeverChanged(queryKey[0]) });
    return open_stream({
      open: () => new EventSource(`/api/v1/assessments/${assessment}/events`),
      handlers: { change: on_change, reset: on_change, run: (data) => on_run(client, assessment, data) },
      on_break: () => void client.invalidateQueries({ predicate: ({ queryKey }) => kRightsRoutes.includes(String(queryKey[0])) }),
      on_state: set_state,
    });
  }, [assessment, client]);
  return state;
}

function on_run(client: QueryClient, assessment: number, data: string): void {
  const run = parse_run(data);
  if (run && run.state === 'running') show_progress(client, assessment, run);
  else void client.invalidateQueries({ predicate: ({ queryKey }) => kRunRoutes.includes(queryKey[0] as PathWith<'get'>) || String(queryKey[0]) === kAssessment || String(queryKey[0]).endsWith('/overview') });
}

function parse_run(text: string): Schemas['Run'] | undefined {
  try {
    return JSON.parse(text) as Schemas['Run'];
  } catch {
    return undefined;
  }
}

function show_progress(client: QueryClient, assessment: number, run: Schemas['Run']): void {
  client.setQueryData<Schemas['RunList']>([kRunRoutes[0], { assessment }, {}], (list) =>
    list && { runs: list.runs.map((known) => (known.id === run.id ? { ...known, ...run } : known)) });
}
