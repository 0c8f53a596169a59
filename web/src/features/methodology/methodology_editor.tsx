import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, type Schemas } from '@/api/client';
import { useChange } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { ProblemList } from '@/parts/problem_list';
import { save_text } from '@/parts/save_file';
import { useWords } from '@/parts/words';
import classes from './methodology.module.css';

const kMethodology = '/api/v1/assessments/{assessment}/methodology';

/** The methodology as TOML: checked as a whole with row and key of every problem, stored as a new version with its reason. */
export function MethodologyEditor({ document, onRenew }: { document: Schemas['MethodologyDocument']; onRenew: (saved?: Schemas['MethodologyDocument']) => void }) {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const [toml, set_toml] = useState(document.toml);
  const [reason, set_reason] = useState('');
  const send = (dry_run: boolean, version = document.version ?? 0) => call('put', kMethodology, { path: { assessment: id }, query: { dry_run }, body: { toml, reason: reason.trim() || '-' }, version });
  const check = useChange(() => send(true), []);
  const save = useChange(() => send(false));
  const save_over = useChange(async () => send(false, (await call('get', kMethodology, { path: { assessment: id } })).version ?? 0));
  const changed = toml !== document.toml;
  const editable = may('manage');
  const warnings = check.data?.warnings ?? document.warnings ?? [];
  return (
    <>
      {!document.own && <p>{t('methodology.built_in')}</p>}
      <Textarea
        aria-label={t('methodology.tab_text')}
        classNames={{ input: classes.editor }}
        rows={28}
        spellCheck={false}
        readOnly={!editable}
        value={toml}
        onChange={(event) => {
          set_toml(event.currentTarget.value);
          check.reset();
        }}
      />
      <Group mt="sm" align="flex-end">
        {editable && (
          <>
            <TextInput label={t('field.reason')} value={reason} onChange={(event) => set_reason(event.currentTarget.value)} w="26rem" maw="100%" />
            <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>{t('assessments.dry_run')}</Button>
            <Button disabled={!changed || reason.trim() === ''} loading={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onRenew })}>{t('methodology.save')}</Button>
          </>
        )}
        <Button variant="subtle" onClick={() => save_text('methodology.toml', 'application/toml', toml)}>{t('common.download')}</Button>
      </Group>
      <div className={classes.verdict} aria-live="polite">
        <ErrorNote error={check.error ?? save_over.error ?? save.error} />
        {save.error?.kind === 'stale' && (
          <>
            <p>{t('methodology.text_stale')}</p>
            <Group>
              <Button variant="default" onClick={() => onRenew()}>{t('conflict.take_theirs')}</Button>
              <Button loading={save_over.isPending} onClick={() => save_over.mutate(undefined, { onSuccess: onRenew })}>{t('methodology.save_over')}</Button>
            </Group>
          </>
        )}
        {check.isSuccess && <p>{t('methodology.valid')}</p>}
        {warnings.length > 0 && <ProblemList problems={warnings} />}
      </div>
    </>
  );
}
