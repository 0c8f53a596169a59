import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, type Schemas } from '@/api/client';
import { useChange, useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { ErrorNote } from '@/parts/error_note';
import { Held } from '@/parts/held';
import { Loaded } from '@/parts/loaded';
import { Section } from '@/parts/page';
import { ProblemList } from '@/parts/problem_list';
import { useWords } from '@/parts/words';
import classes from './report.module.css';

const kChapter = '/api/v1/assessments/{assessment}/narrative/{chapter}';

/** One chapter in Markdown; a new one begins empty. */
export function ChapterEditor({ chapter }: { chapter: string }) {
  const { id } = useAssessment();
  const query = useGet(kChapter, { path: { assessment: id, chapter } });
  if (query.error?.kind === 'not_found') return <Editor chapter={{ chapter, markdown: '', version: 0 }} onRenew={() => void query.refetch()} />;
  return <Loaded query={query}>{(found) => <Held value={found}>{(held, renew) => <Editor chapter={held} onRenew={renew} />}</Held>}</Loaded>;
}

function Editor({ chapter, onRenew }: { chapter: Schemas['Chapter']; onRenew: (saved: Schemas['Chapter']) => void }) {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const [markdown, set_markdown] = useState(chapter.markdown);
  const save = useChange((version: number) => call('put', kChapter, { path: { assessment: id, chapter: chapter.chapter }, body: { markdown }, version }));
  const current = save.error?.kind === 'stale' ? (save.error.current as Schemas['Chapter'] | undefined) : undefined;
  return (
    <Section title={chapter.chapter} actions={<Link to={`/assessments/${id}/report`}>{t('report.to_chapters')}</Link>}>
      <ErrorNote error={save.error} />
      {current && (
        <>
          <p>{t('report.other_version')}</p>
          <pre className={classes.other} tabIndex={0}>{current.markdown}</pre>
          <Group mb="md">
            <Button variant="default" onClick={() => onRenew(current)}>{t('report.take_theirs')}</Button>
            <Button onClick={() => save.mutate(current.version, { onSuccess: onRenew })}>{t('report.keep_own')}</Button>
          </Group>
        </>
      )}
      <Textarea aria-label={chapter.chapter} classNames={{ input: classes.editor }} autosize minRows={20} maxRows={40} readOnly={!may('write_narrative')} value={markdown} onChange={(event) => set_markdown(event.currentTarget.value)} />
      <p className={classes.quiet}>{t('report.markdown_hint', { citation: '[@EV01]' })}</p>
      {may('write_narrative') && <Button loading={save.isPending} disabled={markdown === chapter.markdown} onClick={() => save.mutate(chapter.version, { onSuccess: onRenew })}>{t('common.save')}</Button>}
      {chapter.problems && chapter.problems.length > 0 && <ProblemList problems={chapter.problems} />}
    </Section>
  );
}
