import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Page = LazyExoticComponent<ComponentType>;

/** A page whose code is loaded when it is first come to. */
function page<M>(load: () => Promise<M>, pick: (module: M) => ComponentType): Page {
  return lazy(async () => ({ default: pick(await load()) }));
}

const session = () => import('@/features/session');
const assessments = () => import('@/features/assessments');
const results = () => import('@/features/results');
const statistics = () => import('@/features/statistics');
const evidence = () => import('@/features/evidence');
const crimes = () => import('@/features/crimes');
const records = () => import('@/features/records');

export const kDoor: Record<string, Page> = {
  '/setup': page(session, (module) => module.SetupPage),
  '/sign-in': page(session, (module) => module.SignInPage),
  '/invitation': page(session, (module) => module.InvitationPage),
};

export const kSystemPages: Record<string, Page> = {
  '/': page(assessments, (module) => module.AssessmentsPage),
  '/import': page(assessments, (module) => module.ImportAssessmentPage),
  '/account': page(() => import('@/features/account'), (module) => module.AccountPage),
};

export const kAssessmentPages: Record<string, Page> = {
  '': page(() => import('@/features/overview'), (module) => module.OverviewPage),
  crimes: page(crimes, (module) => module.CrimesPage),
  'crimes/:item': page(crimes, (module) => module.CrimePage),
  statistics: page(statistics, (module) => module.SeriesListPage),
  'statistics/import': page(statistics, (module) => module.ImportPage),
  'statistics/:series': page(statistics, (module) => module.SeriesPage),
  evidence: page(evidence, (module) => module.EvidenceListPage),
  'evidence/:record': page(evidence, (module) => module.EvidencePage),
  results: page(results, (module) => module.ResultsPage),
  'results/:view': page(results, (module) => module.ResultsPage),
  'what-if': page(() => import('@/features/what_if'), (module) => module.WhatIfPage),
  runs: page(() => import('@/features/runs'), (module) => module.RunsPage),
  'runs/compare': page(() => import('@/features/runs'), (module) => module.ComparePage),
  records: page(records, (module) => module.TablesPage),
  'records/:table': page(records, (module) => module.TablePage),
};
