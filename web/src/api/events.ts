import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PathWith } from './client';
import type { Schemas } from './client';

const kRunRoutes: PathWith<'get'>[] = ['/api/v1/assessments/{assessment}/runs', '/api/v1/assessments/{assessment}/runs/{run}'];
const kNeverChanged = (path: unknown) => typeof path === 'string' && path.includes('/runs/{run}/');

/** Listens to an assessment: changes of others appear by themselves, and runs show how far they are. */
export function useEvents(assessment: number): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/v1/assessments/${assessment}/events`);
    const on_change = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).includes('{assessment}') && !kNeverChanged(queryKey[0]) });
    const on_run = (event: MessageEvent<string>) => {
      const run = parse_run(event.data);
      if (run && run.state === 'running') show_progress(client, assessment, run);
      else void client.invalidateQueries({ predicate: ({ queryKey }) => kRunRoutes.includes(queryKey[0] as PathWith<'get'>) || String(queryKey[0]) === '/api/v1/assessments/{assessment}' || String(queryKey[0]).endsWith('/overview') });
    };
    source.addEventListener('change', on_change);
    source.addEventListener('reset', on_change);
    source.addEventListener('run', on_run);
    return () => source.close();
  }, [assessment, client]);
}

function parse_run(text: string): Schemas['Run'] | undefined {
  try {
    return JSON.parse(text) as Schemas['Run'];
  } catch {
    return undefined;
  }
}

function show_progress(client: ReturnType<typeof useQueryClient>, assessment: number, run: Schemas['Run']): void {
  client.setQueryData<Schemas['RunList']>([kRunRoutes[0], { assessment }, {}], (list) =>
    list && { runs: list.runs.map((known) => (known.id === run.id ? { ...known, ...run } : known)) });
}
