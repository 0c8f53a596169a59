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
              {by_name(chapters).map(([name, files]) => <ChapterRow key={name} name={name} files={files} />)}
            </ul>
          )
        }
      </Loaded>
      {may('write_narrative') && <NewChapter />}
    </>
  );
}

const name_of = ({ chapter }: Summary) => chapter.slice(0, chapter.lastIndexOf('.'));
const language_of = ({ chapter }: Summary) => chapter.slice(chapter.lastIndexOf('.') + 1);

function by_name(chapters: readonly Summary[]): [string, Summary[]][] {
  const names = [...new Set(chapters.map(name_of))];
  return names.map((name) => [name, chapters.filter((chapter) => name_of(chapter) === name)]);
}

/** A chapter with its files, one a language; its title is that of the language of the page. */
function ChapterRow({ name, files }: { name: string; files: readonly Summary[] }) {
  const { t, size, language } = useWords();
  const { id } = useAssessment();
  const title = files.find((file) => language_of(file) === language.slice(0, 2))?.title;
  return (
    <li>
      <span>
        {title || name}
        {title && <span className={classes.name}>{name}</span>}
      </span>
      <span className={classes.languages}>
        {files.map((file) => (
          <span key={file.chapter}>
            <Link to={`/assessments/${id}/report?chapter=${encodeURIComponent(file.chapter)}`} aria-label={`${title || name}, ${t(`field.language_${language_of(file)}`, { defaultValue: language_of(file) })}`}>{t(`field.language_${language_of(file)}`, { defaultValue: language_of(file) })}</Link>
            <span className={classes.quiet}> {size(file.size)}</span>
          </span>
        ))}
      </span>
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
