import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { names_of, type Names } from '@/model/names';
import { Loaded } from './loaded';
import { useWords } from './words';

interface AssessmentValue {
  id: number;
  assessment: Schemas['Assessment'];
  structure: Schemas['Structure'];
  names: Names;
  /** Whether the role of the reader has this right. */
  may: (permission: string) => boolean;
}

const Context = createContext<AssessmentValue | undefined>(undefined);

/** The assessment that the pages below are about, with the names of its methodology. */
export function AssessmentProvider({ id, children }: { id: number; children: ReactNode }) {
  const assessment = useGet('/api/v1/assessments/{assessment}', { path: { assessment: id } });
  const structure = useGet('/api/v1/assessments/{assessment}/structure', { path: { assessment: id } });
  return (
    <Loaded query={assessment} stands="alone">
      {(known) => <Loaded query={structure} stands="alone">{(parts) => <Provided id={id} assessment={known} structure={parts}>{children}</Provided>}</Loaded>}
    </Loaded>
  );
}

function Provided({ id, assessment, structure, children }: { id: number; assessment: Schemas['Assessment']; structure: Schemas['Structure']; children: ReactNode }) {
  const { language } = useWords();
  const value = useMemo(
    () => ({ id, assessment, structure, names: names_of(structure, language), may: (permission: string) => assessment.permissions.includes(permission) }),
    [id, assessment, structure, language],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useAssessment(): AssessmentValue {
  const value = useContext(Context);
  if (!value) throw new Error('useAssessment stands outside an assessment');
  return value;
}
