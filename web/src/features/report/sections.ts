import type { Schemas } from '@/api/client';

type ReportSection = Schemas['ReportSection'];

const kKnown: Record<ReportSection, true> = {
  summary: true,
  introduction: true,
  method: true,
  environment: true,
  ranking: true,
  areas: true,
  groups: true,
  influence: true,
  key_factors: true,
  incidence: true,
  priorities: true,
  narrative: true,
  unknown: true,
  annexes: true,
};

/** The sections of a report, in its order. */
export const kReportSections = Object.keys(kKnown) as ReportSection[];
