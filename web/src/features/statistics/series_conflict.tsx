import { Alert, Button, Group } from '@mantine/core';
import type { Schemas } from '@/api/client';
import { differing_parts, order_of_plan, plan_of } from '@/model/import_plan';
import { useWords } from '@/parts/words';
import classes from './statistics.module.css';

interface SeriesConflictProps {
  mine: Schemas['SeriesOrder'];
  theirs: Schemas['Series'];
  busy: boolean;
  onKeep: () => void;
  onDrop: () => void;
}

/** Somebody else saved the series in the meantime: what differs, and whose stays. */
export function SeriesConflict({ mine, theirs, busy, onKeep, onDrop }: SeriesConflictProps) {
  const { t } = useWords();
  const parts = differing_parts(mine, order_of_plan(plan_of(theirs), theirs.reading));
  return (
    <Alert color="red" variant="outline" role="alert" mb="md" title={t('statistics.conflict')}>
      <div className={classes.frame} tabIndex={0} role="region" aria-label={t('statistics.conflict')}>
        <table className={classes.table}>
          <thead>
            <tr><th scope="col">{t('statistics.conflict_part')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{t('conflict.theirs')}</th></tr>
          </thead>
          <tbody>
            {parts.map(({ part, mine: own, theirs: other }) => (
              <tr key={part}><th scope="row">{t(`statistics.part_${part}`)}</th><td>{own || t('common.none')}</td><td>{other || t('common.none')}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group mt="md">
        <Button variant="default" onClick={onDrop}>{t('conflict.take_theirs')}</Button>
        <Button loading={busy} onClick={onKeep}>{t('statistics.keep_mine')}</Button>
      </Group>
    </Alert>
  );
}
