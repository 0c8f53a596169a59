import { useEffect, useState } from 'react';
import { server_now } from '@/api/server_clock';
import { clock_text, seconds_until } from '@/model/workshop_steps';
import { useWords } from './words';

interface CountdownProps {
  end: string | undefined;
  className?: string;
}

/** The time that is left by the server's clock, second by second; nothing where no timer runs. */
export function Countdown({ end, className }: CountdownProps) {
  return end ? <Running key={end} end={end} className={className} /> : null;
}

function Running({ end, className }: CountdownProps) {
  const { t } = useWords();
  const [now, set_now] = useState(server_now);
  useEffect(() => {
    const timer = setInterval(() => set_now(server_now()), 250);
    return () => clearInterval(timer);
  }, []);
  const left = seconds_until(end, now);
  if (left === undefined) return null;
  return (
    <span className={className} role="timer" aria-label={t('exercise.time_left')} data-over={left === 0}>
      {clock_text(left)}
    </span>
  );
}
