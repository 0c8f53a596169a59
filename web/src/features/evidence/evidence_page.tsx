import { Button, Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { RecordForm, RecordHistory } from '@/features/records';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Held } from '@/parts/held';
import { HandlingMark } from '@/parts/marks';
import { LoadedPage, Page, Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import { Attachments } from './attachments';
import { evidence_of, periods_of } from './evidence_fields';
import { GradeForm } from './grade_form';
import classes from './evidence.module.css';

/** One evidence item: what it says, from where, how good the source is, what it is linked to, its files and its history. */
export function EvidencePage() {
  const { t } = useWords();
  const { record } = useParams();
  const { id } = useAssessment();
  if (record && /^\d+$/.test(record)) return <StoredEvidence record={Number(record)} />;
  return (
    <Page title={t('evidence.title')} width="text">
      <EmptyState title={t('error.not_found')} action={<Link to={`/assessments/${id}/evidence`}>{t('evidence.to_list')}</Link>} />
    </Page>
  );
}

function StoredEvidence({ record }: { record: number }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/records/{table}/{record}', { path: { assessment: id, table: 'evidence', record } });
  return <LoadedPage title={t('evidence.title')} query={query}>{(found) => <OneEvidence key={found.id} record={found} />}</LoadedPage>;
}

function OneEvidence({ record }: { record: Schemas['Record'] }) {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const [editing, set_editing] = useState(false);
  const tables = useGet('/api/v1/assessments/{assessment}/tables', { path: { assessment: id } });
  const columns = tables.data?.tables.find((known) => known.table === 'evidence')?.columns;
  const fields = evidence_of(record);
  const writable = may('write') && record.writable !== false;
  return (
    <Page title={t('evidence.item', { code: fields.code })} lead={<Link to={`/assessments/${id}/evidence`}>{t('evidence.to_list')}</Link>} actions={writable && <Button variant="default" onClick={() => set_editing(true)}>{t('common.edit')}</Button>}>
      <div className={classes.columns}>
        <div>
          <blockquote className={classes.quote}>{fields.text}</blockquote>
          <Details record={record} />
          <Section title={t('field.grade')}>
            <GradeForm key={`${fields.scheme}/${fields.grade}`} record={record} writable={writable} />
          </Section>
          <Section title={t('evidence.attachments')}>
            <Attachments record={record.id} writable={writable} />
          </Section>
        </div>
        <div>
          <Section title={t('records.history')}>
            <RecordHistory table="evidence" record={record.id} />
          </Section>
        </div>
      </div>
      <Drawer opened={editing} onClose={() => set_editing(false)} position="right" size="lg" title={t('evidence.item', { code: fields.code })} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {editing && columns && <Held value={record}>{(held) => <RecordForm table="evidence" columns={columns} record={held} onDone={() => set_editing(false)} />}</Held>}
      </Drawer>
    </Page>
  );
}

function Details({ record }: { record: Schemas['Record'] }) {
  const { t, moment } = useWords();
  const { id, assessment, names } = useAssessment();
  const fields = evidence_of(record);
  const handling = fields.handling ?? assessment.handling_default;
  const rows: [string, ReactNode][] = [
    [t('field.source'), fields.source],
    [t('field.period'), periods_of(fields)],
    [t('field.items'), (fields.items ?? []).map((code, at) => <span key={code}>{at > 0 && ', '}<Link to={`/assessments/${id}/crimes/${code}`}>{names.item(code)}</Link></span>)],
    [t('field.indicators'), (fields.indicators ?? []).map(names.indicator).join(', ')],
    [t('handling.label'), <HandlingMark key="handling" code={handling} />],
    [t('evidence.changed'), [record.changed_by, moment(record.changed_at)].filter(Boolean).join(', ')],
  ];
  return (
    <dl className={classes.details}>
      {rows.filter(([, value]) => value && (!Array.isArray(value) || value.length > 0)).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
