import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '@/api/error';
import { ParticipantPages } from '@/features/participation';
import { begin_texts } from '@/locales';
import { adopt_colours, choose_colours } from './participant_colours';
import { keep_reads } from './participant_reads';
import { keep_program } from './participant_worker';
import './participant.css';

const kTries = 2;
const worth_retrying = (error: unknown) => error instanceof ApiError && (error.kind === 'unreachable' || error.kind === 'io');

// What was read once stays readable while the connection is lost.
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, gcTime: Infinity, retry: (count, error) => count < kTries && worth_retrying(error), networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

adopt_colours();
keep_reads(client);
await begin_texts({ en: () => import('@/locales/en/of_participants'), sr: () => import('@/locales/sr/of_participants') });
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ParticipantPages onColours={choose_colours} />
    </QueryClientProvider>
  </StrictMode>,
);
void keep_program();
