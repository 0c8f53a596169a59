import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { differences, merged, type Difference, type Fields, type Side } from '@/model/records';
import { useWords } from '@/parts/words';
import { FieldText } from './field_text';
import classes from './conflict_dialog.module.css';

interface ConflictDialogProps {
  base: Fields;
  mine: Fields;
  theirs: Schemas['Record'];
  onCancel: () => void;
  onTake: () => void;
  onSave: (fields: Fields) => void;
}

/** Two people changed one thing: both versions side by side, a choice for each field, and never a silent overwrite. */
export function ConflictDialog({ base, mine, theirs, onCancel, onTake, onSave }: ConflictDialogProps) {
  const { t, moment } = useWords();
  const [choice, set_choice] = useState<Record<string, Side>>({});
  const theirs_fields = theirs.fields as Fields;
  const differing = differences(base, mine, theirs_fields);
  const who = theirs.changed_by ? t('conflict.by', { name: theirs.changed_by, moment: moment(theirs.changed_at) }) : '';
  return (
    <Modal opened onClose={onCancel} size="xl" title={t('conflict.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className="flush">{t('conflict.why')} {who}</p>
      <div className={classes.head} aria-hidden>
        <span />
        <span>{t('conflict.mine')}</span>
        <span>{t('conflict.theirs')}</span>
      </div>
      {differing.map((difference) => (
        <FieldChoice key={difference.name} difference={difference} side={choice[difference.name] ?? difference.proposed} onChoose={(side) => set_choice((now) => ({ ...now, [difference.name]: side }))} />
      ))}
      <Group mt="lg" justify="flex-end">
        <Button variant="subtle" onClick={onCancel}>{t('common.back')}</Button>
        <Button variant="default" onClick={onTake}>{t('conflict.take_theirs')}</Button>
        <Button onClick={() => onSave(merged(theirs_fields, differing, choice))}>{t('conflict.save')}</Button>
      </Group>
    </Modal>
  );
}

function FieldChoice({ difference, side, onChoose }: { difference: Difference; side: Side; onChoose: (side: Side) => void }) {
  const { t } = useWords();
  return (
    <fieldset className={classes.field}>
      <legend>{t(`field.${difference.name}`, { defaultValue: difference.name })}</legend>
      {(['mine', 'theirs'] as const).map((option) => (
        <label key={option} className={classes.option} data-chosen={side === option}>
          <input type="radio" name={difference.name} checked={side === option} onChange={() => onChoose(option)} aria-label={t(`conflict.${option}`)} />
          <span>
            <small className={classes.whose} aria-hidden>{t(`conflict.${option}`)}</small>
            {difference[option] === undefined ? t('common.none') : <FieldText name={difference.name} value={difference[option]} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
