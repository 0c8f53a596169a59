import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useGet } from '@/api/queries';
import { useAssessment } from '@/parts/assessment';
import { EmptyState } from '@/parts/empty_state';
import { Loaded } from '@/parts/loaded';
import { useWords } from '@/parts/words';
import classes from './report.module.css';

type Summary = Schemas['ChapterList']['chapters'][number];

/** The chapters that people write beside the figures, one file a language. */
export function Chapters() {
  const { t } = useWords();
  const { id, may } = useAssessment();
  const query = useGet('/api/v1/assessments/{assessment}/narrative', { path: { assessment: id } });
  return (
    <>
      <Loaded query={query}>
        {({ chapters }) =>
          chapters.length === 0 ? (
            <EmptyState title={t('report.no_chapters')}>{t('report.no_chapters_why')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {chapters.map((chapter) => <ChapterRow key={chapter.chapter} chapter={chapter} />)}
            </ul>
          )
        }
      </Loaded>
      {may('write_narrative') && <NewChapter />}
    </>
  );
}

function ChapterRow({ chapter: { chapter, title, size: bytes } }: { chapter: Summary }) {
  const { t, size } = useWords();
  const { id } = useAssessment();
  const name = chapter.slice(0, chapter.lastIndexOf('.'));
  const language = chapter.slice(name.length + 1);
  const facts = [title && name, t(`field.language_${language}`, { defaultValue: language }), size(bytes)];
  return (
    <li>
      <Link to={`/assessments/${id}/report?chapter=${encodeURIComponent(chapter)}`}>{title || name}</Link>
      <span className={classes.quiet}>{facts.filter(Boolean).join(', ')}</span>
    </li>
  );
}

function NewChapter() {
  const { t } = useWords();
  const { id } = useAssessment();
  const [name, set_name] = useState('');
  const [language, set_language] = useState<string | null>('sr');
  const navigate = useNavigate();
  const valid = /^\d{3}-[a-z0-9-]+$/.test(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) void navigate(`/assessments/${id}/report?chapter=${name}.${language}`);
  };
  return (
    <form onSubmit={submit}>
      <Group mt="md" align="flex-end">
        <TextInput label={t('report.new_chapter')} placeholder="190-cybercrime" value={name} onChange={(event) => set_name(event.currentTarget.value)} error={name !== '' && !valid ? t('report.chapter_rule') : undefined} />
        <Select label={t('common.language')} allowDeselect={false} w="10rem" data={(['en', 'sr'] as const).map((value) => ({ value, label: t(`field.language_${value}`) }))} value={language} onChange={set_language} />
        <Button type="submit" variant="default" disabled={!valid}>{t('report.begin')}</Button>
      </Group>
    </form>
  );
}
