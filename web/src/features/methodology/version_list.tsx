import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { useWords } from '@/parts/words';
import classes from './methodology.module.css';

export function VersionList({ document }: { document: Schemas['MethodologyDocument'] }) {
  const { t, moment } = useWords();
  const versions = document.versions;
  if (versions.length === 0) return <EmptyState title={t('methodology.no_versions')}>{t('methodology.no_versions_why')}</EmptyState>;
  return (
    <>
      <ul className={classes.versions}>
        {versions.map((version) => (
          <li key={version.version}>
            <strong>{t('common.version', { version: version.version })}</strong> {version.reason} <span className={classes.quiet}>{[version.account_name, moment(version.at)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && <Difference versions={versions.map(({ version }) => version)} />}
    </>
  );
}

function Difference({ versions }: { versions: readonly number[] }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const [from, set_from] = useState(versions[1]!);
  const [to, set_to] = useState(versions[0]!);
  const query = useGet('/api/v1/assessments/{assessment}/methodology/difference', { path: { assessment: id }, query: { from, to } }, { enabled: from !== to });
  const choice = (label: string, value: number, set: (version: number) => void) => <Select label={label} allowDeselect={false} w="12rem" data={versions.map((version) => ({ value: String(version), label: t('common.version', { version }) }))} value={String(value)} onChange={(chosen) => chosen && set(Number(chosen))} />;
  return (
    <Section title={t('methodology.difference')}>
      <div className={classes.choices}>
        {choice(t('run.before'), from, set_from)}
        {choice(t('run.after'), to, set_to)}
      </div>
      {from !== to && (
        <Loaded query={query}>
          {({ lines }) => (
            <div className={classes.lines} tabIndex={0} role="region" aria-label={t('methodology.difference')}>
              {lines.map((line, at) => (
                <div key={at} className={classes.line} data-kind={line.kind}>
                  <span className={classes.place}>{line.new_line ?? line.old_line}</span>
                  <span aria-label={line.kind === 'same' ? undefined : t(`methodology.line_${line.kind}`)}>{line.kind === 'added' ? '+' : line.kind === 'removed' ? '−' : ' '}</span>
                  <code>{line.text}</code>
                </div>
              ))}
            </div>
          )}
        </Loaded>
      )}
    </Section>
  );
}
