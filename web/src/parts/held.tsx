import { Fragment, useState, type ReactNode } from 'react';

interface HeldProps<T> {
  value: T;
  /** `renew` begins the form anew, with what was just saved or what is there now. */
  children: (held: T, renew: (next?: T) => void) => ReactNode;
}

/** Keeps what a form began with: what others save meanwhile must not wash away what is being typed. */
export function Held<T>({ value, children }: HeldProps<T>) {
  const [held, set_held] = useState({ value, round: 0 });
  const renew = (next: T = value) => set_held(({ round }) => ({ value: next, round: round + 1 }));
  return <Fragment key={held.round}>{children(held.value, renew)}</Fragment>;
}
