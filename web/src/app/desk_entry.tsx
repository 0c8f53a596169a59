import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PathWith } from '@/api/client';
import { ApiError, use_sentences } from '@/api/error';
import { Router } from './router';
import { adopt_theme } from './style_sheet';
import { kTheme } from './theme';
import { begin_texts } from '@/locales';
import { said } from '@/locales/said';
import './styles.css';
import './fonts.css';
import './global.css';

const kAssessment: PathWith<'get'> = '/api/v1/assessments/{assessment}';
const kTries = 2;
const worth_retrying = (error: unknown) => error instanceof ApiError && (error.kind === 'unreachable' || error.kind === 'io');

// A session that ended elsewhere is noticed by the first answer that says so: the frame then asks who is signed in, and leads to the door.
// What is barred within an assessment may mean that all of it is by now: its frame asks, and says so.
const queries = new QueryCache({
  onError: (error, { queryKey: [path, parameters] }) => {
    if (!(error instanceof ApiError)) return;
    if (error.kind === 'unauthenticated' && path !== '/api/v1/session') void client.invalidateQueries({ queryKey: ['/api/v1/session'] });
    const { assessment } = parameters as { assessment?: number };
    if (error.bars && assessment !== undefined && path !== kAssessment) void client.invalidateQueries({ queryKey: [kAssessment, { assessment }] });
  },
});

const client: QueryClient = new QueryClient({
  queryCache: queries,
  defaultOptions: { queries: { staleTime: 20_000, retry: (count, error) => count < kTries && worth_retrying(error), refetchOnWindowFocus: false } },
});

adopt_theme();
await begin_texts();
use_sentences(said);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={kTheme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Router />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
