import { Button, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { trimmed, type Fields } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { useWords } from '@/parts/words';
import { evidence_of } from './evidence_fields';
import classes from './evidence.module.css';

/** The grade of the source, by the scheme's own words. */
export function GradeForm({ record, writable }: { record: Schemas['Record']; writable: boolean }) {
  const { t, text } = useWords();
  const { id, structure } = useAssessment();
  const fields = evidence_of(record);
  const [scheme, set_scheme] = useState(fields.scheme ?? structure.schemes[0]?.code ?? null);
  const [grade, set_grade] = useState(fields.grade ?? null);
  const save = useChange(() =>
    call('put', '/api/v1/assessments/{assessment}/records/{table}/{record}', {
      path: { assessment: id, table: 'evidence', record: record.id },
      body: { fields: trimmed({ ...(record.fields as Fields), scheme: grade ? (scheme ?? '') : '', grade: grade ?? '' }) } as never,
      version: record.version,
    }),
  );
  const chosen = structure.schemes.find(({ code }) => code === scheme);
  const meaning = chosen?.grades.find((known) => known.grade === grade)?.meaning;
  if (!writable) return <p>{fields.grade ? `${fields.scheme} ${fields.grade}. ${text(meaning)}` : t('evidence.ungraded')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <ErrorNote error={save.error} />
      <div className={classes.grade_fields}>
        <Select label={t('field.scheme')} allowDeselect={false} data={structure.schemes.map(({ code, name }) => ({ value: code, label: text(name) || code }))} value={scheme} onChange={(value) => { set_scheme(value); set_grade(null); }} />
        <Select label={t('field.grade')} clearable searchable placeholder={t('evidence.ungraded')} data={(chosen?.grades ?? []).map((known) => ({ value: known.grade, label: known.meaning ? `${known.grade}: ${text(known.meaning)}` : known.grade }))} value={grade} onChange={set_grade} />
        <Button type="submit" loading={save.isPending} disabled={(grade ?? undefined) === fields.grade && (grade === null || scheme === fields.scheme)}>{t('evidence.save_grade')}</Button>
      </div>
      {meaning && <p className={classes.quiet}>{text(meaning)}</p>}
    </form>
  );
}
