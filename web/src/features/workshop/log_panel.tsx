import { Button } from '@mantine/core';
import { useWords } from '@/parts/words';
import type { Command, View } from './use_workshop';
import classes from './panels.module.css';

const kShown = 12;

/** What was done, newest first, and the one step back. */
export function LogPanel({ view, command }: { view: View; command: Command }) {
  const { t, text, moment } = useWords();
  const title_of = (id: number | undefined) => {
    const exercise = view.exercises.find((known) => known.id === id);
    return exercise ? text(exercise.title) || t(`exercise.${exercise.kind}`) : '';
  };
  const words = ({ command: name, exercise }: { command: string; exercise?: number }) => [t(`workshop.did_${name}`), title_of(exercise)].filter(Boolean).join(': ');
  return (
    <section className={classes.panel} aria-label={t('workshop.log')}>
      <h2>{t('workshop.log')}</h2>
      {view.undo && (
        <Button size="sm" variant="default" mb="sm" h="auto" py="xs" styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }} loading={command.isPending} onClick={() => command.mutate({ command: 'undo' })}>
          {t('workshop.undo', { what: words(view.undo) })}
        </Button>
      )}
      <ol className={`${classes.list} ${classes.log}`}>
        {[...view.log].sort((a, b) => b.number - a.number).slice(0, kShown).map((entry) => (
          <li key={entry.number} className={entry.undone ? classes.undone : undefined}>
            {words(entry)}
            <p className={classes.small}>{moment(entry.at)}, {entry.account_name}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
