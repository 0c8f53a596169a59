import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { waiting } from '@/model/kept_answers';
import { useWords } from '@/parts/words';
import { useParticipation } from './participation';
import classes from './frame.module.css';

/** Takes the workshop off this device; says before what becomes of the answers. */
export function Leaving() {
  const { t } = useWords();
  const client = useQueryClient();
  const { kept } = useParticipation();
  const [asked, set_asked] = useState(false);
  const leave = async () => {
    await call('delete', '/api/v1/workshop');
    window.history.replaceState(null, '', '/join');
    await client.resetQueries();
  };
  if (!asked) return <button type="button" className={classes.item} onClick={(event) => (event.stopPropagation(), set_asked(true))}>{t('participation.leave')}</button>;
  const open = waiting(kept).length;
  return (
    <span onClick={(event) => event.stopPropagation()}>
      {open > 0 ? t('participation.leave_unsent', { count: open }) : t('participation.leave_why')}{' '}
      <button type="button" className={classes.item} onClick={() => void leave()}>{t('participation.leave')}</button>
    </span>
  );
}
