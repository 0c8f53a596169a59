import { useSyncExternalStore } from 'react';
import { kNothingKept, type KeptAnswers } from '@/model/kept_answers';

/** The answers of one participant on this device. All tabs of the browser share them. */
export interface AnswerStore {
  read: () => KeptAnswers;
  change: (change: (kept: KeptAnswers) => KeptAnswers) => void;
  subscribe: (listener: () => void) => () => void;
}

const kPrefix = 'socta-workshop-answers';
const stores = new Map<string, AnswerStore>();

function stored(key: string): KeptAnswers | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '') as KeptAnswers;
    return typeof found.sequence === 'number' && typeof found.answers === 'object' ? found : undefined;
  } catch {
    return undefined;
  }
}

function make_store(key: string): AnswerStore {
  let kept = stored(key) ?? kNothingKept;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    kept = stored(key) ?? kept;
    tell();
  });
  const write = () => {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser without storage or without room: the answers live as long as the page does.
    }
  };
  return {
    read: () => kept,
    change: (change) => {
      const next = change(stored(key) ?? kept);
      if (next === kept) return;
      kept = next;
      write();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function store_of(workshop: number, participant: string): AnswerStore {
  const key = `${kPrefix}-${workshop}-${participant}`;
  const known = stores.get(key) ?? make_store(key);
  stores.set(key, known);
  return known;
}

export const useKept = (store: AnswerStore): KeptAnswers => useSyncExternalStore(store.subscribe, store.read);
