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

export const evidence_of = (record: Schemas['Record']): EvidenceFields => record.fields as EvidenceFields;
