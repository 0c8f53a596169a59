import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { more_texts, type Catalogues } from '@/locales';

type Page = LazyExoticComponent<ComponentType>;

/** A page whose code is loaded when it is first come to. */
function page<M>(load: () => Promise<M>, pick: (module: M) => ComponentType): Page {
  return lazy(async () => ({ default: pick(await load()) }));
}

const session = () => import('@/features/session');
const published = () => import('@/features/published');
const assessments = () => import('@/features/assessments');
const methodology = () => import('@/features/methodology');
const people = () => import('@/features/people');
const audit = () => import('@/features/audit');
const results = () => import('@/features/results');
const statistics = () => import('@/features/statistics');
const evidence = () => import('@/features/evidence');
const crimes = () => import('@/features/crimes');
const operations = () => import('@/features/operations');
const kWorkshopTexts: Catalogues = { en: () => import('@/locales/en/of_workshops'), sr: () => import('@/locales/sr/of_workshops') };
const workshop = async () => {
  const [pages] = await Promise.all([import('@/features/workshop'), more_texts(kWorkshopTexts)]);
  return pages;
};
const records = () => import('@/features/records');

export const kDoor: Record<string, Page> = {
  '/setup': page(session, (module) => module.SetupPage),
  '/sign-in': page(session, (module) => module.SignInPage),
  '/invitation': page(session, (module) => module.InvitationPage),
  '/public': page(published, (module) => module.PublishedListPage),
  '/public/:code': page(published, (module) => module.PublishedPage),
  '/projector/:assessment/:workshop': page(workshop, (module) => module.ProjectorPage),
};

export const kSystemPages: Record<string, Page> = {
  '/': page(assessments, (module) => module.AssessmentsPage),
  '/import': page(assessments, (module) => module.ImportAssessmentPage),
  '/account': page(() => import('@/features/account'), (module) => module.AccountPage),
  '/methodologies': page(methodology, (module) => module.MethodologiesPage),
  '/accounts': page(people, (module) => module.AccountsPage),
  '/audit': page(audit, (module) => module.AuditPage),
  '/archive': page(operations, (module) => module.ArchivePage),
  '/backup': page(operations, (module) => module.BackupPage),
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
  workshops: page(workshop, (module) => module.WorkshopsPage),
  'workshops/:workshop': page(workshop, (module) => module.WorkshopPage),
  environment: page(() => import('@/features/environment'), (module) => module.EnvironmentPage),
  groups: page(() => import('@/features/groups'), (module) => module.GroupsPage),
  results: page(results, (module) => module.ResultsPage),
  'results/:view': page(results, (module) => module.ResultsPage),
  'what-if': page(() => import('@/features/what_if'), (module) => module.WhatIfPage),
  runs: page(() => import('@/features/runs'), (module) => module.RunsPage),
  'runs/compare': page(() => import('@/features/runs'), (module) => module.ComparePage),
  report: page(() => import('@/features/report'), (module) => module.ReportPage),
  methodology: page(methodology, (module) => module.MethodologyPage),
  records: page(records, (module) => module.TablesPage),
  'records/:table': page(records, (module) => module.TablePage),
  people: page(people, (module) => module.MembersPage),
  audit: page(audit, (module) => module.AssessmentAuditPage),
};
