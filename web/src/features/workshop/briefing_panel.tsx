import { Button, Group } from '@mantine/core';
import { useWords } from '@/parts/words';
import { useContent } from './cell_names';
import type { SideProps } from './running';
import type { Exercise } from './use_workshop';
import classes from './panels.module.css';

/** Which page of the methodology all see; turned for everybody at once. */
export function BriefingPanel({ path, view, command, exercise }: SideProps & { exercise: Exercise }) {
  const { t, text } = useWords();
  const pages = useContent(path, exercise.id).data?.pages ?? [];
  const at = Math.max(0, pages.findIndex(({ place }) => view.stage.exercise === exercise.id && place === view.stage.place));
  const page = pages[at];
  if (!page) return null;
  const turn = (to: number) => command.mutate({ command: 'show', exercise: exercise.id, place: pages[to]?.place });
  return (
    <section className={classes.panel} aria-label={t('workshop.page_for_all')}>
      <Group mt="md" gap="sm">
        <Button size="sm" variant="default" disabled={at === 0 || command.isPending} onClick={() => turn(at - 1)}>{t('common.back')}</Button>
        <Button size="sm" variant="default" disabled={at + 1 >= pages.length || command.isPending} onClick={() => turn(at + 1)}>{t('common.next')}</Button>
        <span className={classes.quiet}>{t('workshop.page_of', { page: at + 1, total: pages.length })}</span>
      </Group>
      <h2>{text(page.title)}</h2>
      {page.body.map((paragraph, line) => <p key={line} className={classes.text}>{text(paragraph)}</p>)}
    </section>
  );
}
