import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { more_texts, type Catalogues } from '@/locales';

type Page = LazyExoticComponent<ComponentType>;

/** A page whose code is loaded when it is first come to. */
function page<M>(load: () => Promise<M>, pick: (module: M) => ComponentType): Page {
  return lazy(async () => ({ default: pick(await load()) }));
}

const kPageTexts: Catalogues = { en: () => import('@/locales/en/of_pages'), sr: () => import('@/locales/sr/of_pages') };
const kWorkshopTexts: Catalogues = { en: () => import('@/locales/en/of_workshops'), sr: () => import('@/locales/sr/of_workshops') };

/** Code that comes together with the texts it shows beside those of the first pages. */
function with_texts<M>(load: () => Promise<M>, ...texts: Catalogues[]): () => Promise<M> {
  return async () => {
    const [module] = await Promise.all([load(), ...texts.map(more_texts)]);
    return module;
  };
}

const session = () => import('@/features/session');
const assessments = () => import('@/features/assessments');
const published = with_texts(() => import('@/features/published'), kPageTexts);
const methodology = with_texts(() => import('@/features/methodology'), kPageTexts);
const people = with_texts(() => import('@/features/people'), kPageTexts);
const audit = with_texts(() => import('@/features/audit'), kPageTexts, kWorkshopTexts);
const results = with_texts(() => import('@/features/results'), kPageTexts);
const statistics = with_texts(() => import('@/features/statistics'), kPageTexts);
const evidence = with_texts(() => import('@/features/evidence'), kPageTexts);
const crimes = with_texts(() => import('@/features/crimes'), kPageTexts);
const operations = with_texts(() => import('@/features/operations'), kPageTexts);
const workshop = with_texts(() => import('@/features/workshop'), kPageTexts, kWorkshopTexts);
/** What a number comes from, beside any page. */
export const explain = with_texts(() => import('@/features/explain'), kPageTexts);
const records = with_texts(() => import('@/features/records'), kPageTexts);
const environment = with_texts(() => import('@/features/environment'), kPageTexts);
const groups = with_texts(() => import('@/features/groups'), kPageTexts);
const what_if = with_texts(() => import('@/features/what_if'), kPageTexts);
const runs = with_texts(() => import('@/features/runs'), kPageTexts);
const report = with_texts(() => import('@/features/report'), kPageTexts);

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
  environment: page(environment, (module) => module.EnvironmentPage),
  groups: page(groups, (module) => module.GroupsPage),
  results: page(results, (module) => module.ResultsPage),
  'results/:view': page(results, (module) => module.ResultsPage),
  'what-if': page(what_if, (module) => module.WhatIfPage),
  runs: page(runs, (module) => module.RunsPage),
  'runs/compare': page(runs, (module) => module.ComparePage),
  report: page(report, (module) => module.ReportPage),
  methodology: page(methodology, (module) => module.MethodologyPage),
  records: page(records, (module) => module.TablesPage),
  'records/:table': page(records, (module) => module.TablePage),
  people: page(people, (module) => module.MembersPage),
  audit: page(audit, (module) => module.AssessmentAuditPage),
};
