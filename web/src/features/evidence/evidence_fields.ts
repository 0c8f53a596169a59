import type { Schemas } from '@/api/client';

/** The fields of an evidence item, as its table has them. */
export interface EvidenceFields {
  code?: string;
  items?: string[];
  indicators?: string[];
  area?: string;
  period?: string;
  source?: string;
  scheme?: string;
  grade?: string;
  handling?: string;
  text?: string;
}

/** The periods of an item, which its table has side by side. */
export const periods_of = ({ period }: EvidenceFields): string => (period ?? '').split(/\s+/).filter(Boolean).join(', ');

export const evidence_of = (record: Schemas['Record']): EvidenceFields => record.fields as EvidenceFields;
