import { Kbd, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '@/parts/words';
import { kCycle, kFramework, kSystem, path_of } from './commands';
import classes from './shortcuts.module.css';

const kMilliseconds = 1200;
const is_typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work everywhere: G and a letter goes to a place, / searches, ? lists them all. */
export function Shortcuts({ assessment }: { assessment: string | undefined }) {
  const { t } = useWords();
  const [shown, set_shown] = useState(false);
  const navigate = useNavigate();
  const going_since = useRef(0);
  const places = [...(assessment ? [...kCycle, ...kFramework] : []), ...kSystem].filter((place) => place.key);
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || is_typing(event.target)) return;
      const going = Date.now() - going_since.current < kMilliseconds;
      const place = going ? places.find(({ key }) => key === event.key) : undefined;
      going_since.current = !going && event.key === 'g' ? Date.now() : 0;
      if (place) void navigate(path_of(place, assessment));
      else if (event.key === '?') set_shown(true);
      else if (event.key === '/' && document.getElementById('search')) document.getElementById('search')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', on_key);
    return () => window.removeEventListener('keydown', on_key);
  });
  return (
    <Modal opened={shown} onClose={() => set_shown(false)} title={t('shell.shortcuts')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <dl className={classes.list}>
        <Shortcut keys={['?']} name={t('shell.shortcuts')} />
        <Shortcut keys={['/']} name={t('common.search')} />
        <Shortcut keys={['D']} name={t('shell.figure_data')} />
        {places.map((place) => (
          <Shortcut key={place.id} keys={['G', place.key!.toUpperCase()]} name={t(`rail.${place.id}`)} />
        ))}
      </dl>
    </Modal>
  );
}

function Shortcut({ keys, name }: { keys: string[]; name: string }) {
  return (
    <div className={classes.row}>
      <dt>{name}</dt>
      <dd>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dd>
    </div>
  );
}
