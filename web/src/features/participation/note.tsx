import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  tone?: 'plain' | 'bad';
  children: ReactNode;
  action?: { words: string; run: () => void };
}

/** Something to know, with what can be done about it. */
export function Note({ tone = 'plain', children, action }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action && <button type="button" className={classes.action} onClick={action.run}>{action.words}</button>}
    </div>
  );
}
