import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from './words';

/** Where a list stands that the server hands out page by page: the cursors of the pages turned so far. */
export interface Pages {
  cursor: string | undefined;
  first: boolean;
  turn_to: (next: string) => void;
  turn_back: () => void;
  restart: () => void;
}

export function usePages(): Pages {
  const [cursors, set_cursors] = useState<string[]>([]);
  return {
    cursor: cursors.at(-1),
    first: cursors.length === 0,
    turn_to: (next) => set_cursors([...cursors, next]),
    turn_back: () => set_cursors(cursors.slice(0, -1)),
    restart: () => set_cursors([]),
  };
}

interface PagerProps {
  pages: Pages;
  /** Cursor of the page after the shown one; nothing: this is the last. */
  next: string | undefined;
  labels?: { back: string; next: string };
}

/** To the page before and to the page after. */
export function Pager({ pages, next, labels }: PagerProps) {
  const { t } = useWords();
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" disabled={pages.first} onClick={pages.turn_back}>{labels?.back ?? t('common.back')}</Button>
      <Button variant="default" size="xs" disabled={!next} onClick={() => next && pages.turn_to(next)}>{labels?.next ?? t('common.next')}</Button>
    </Group>
  );
}
