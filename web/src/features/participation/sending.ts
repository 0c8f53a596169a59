import { useEffect } from 'react';
import { call } from '@/api/client';
import { ApiError } from '@/api/error';
import { all_refused, next_order, order_line, receipted, type KeptAnswer } from '@/model/kept_answers';
import type { AnswerStore } from './keeping';

/** So long nothing may change before answers go out: a control that is dragged sends once. */
const kQuiet = 300;
const kAgain = 3_000;

const is_lasting = (error: unknown): error is ApiError => error instanceof ApiError && ['invalid', 'not_found', 'conflict', 'forbidden', 'too_large', 'stale'].includes(error.kind);

async function send(store: AnswerStore, exercise: number, answers: readonly KeptAnswer[]): Promise<void> {
  try {
    const receipt = await call('put', '/api/v1/workshop/exercises/{exercise}/answers', { path: { exercise }, body: { answers: answers.map(order_line) } });
    store.change((kept) => receipted(kept, exercise, receipt));
  } catch (error) {
    if (!is_lasting(error)) throw error;
    store.change((kept) => all_refused(kept, answers, error.problems[0]?.message ?? error.message));
  }
}

/** Sends order after order until nothing is waiting. Returns whether all went out. */
async function send_all(store: AnswerStore): Promise<boolean> {
  try {
    for (let order = next_order(store.read()); order; order = next_order(store.read())) await send(store, order.exercise, order.answers);
    return true;
  } catch {
    return false;
  }
}

/** Sends what is kept: shortly after each change, when the connection is back, and again while it fails. */
export function useSending(store: AnswerStore, connected: boolean): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    let ended = false;
    const later = (delay: number) => {
      clearTimeout(timer);
      if (!ended) timer = setTimeout(() => void attempt(), delay);
    };
    const attempt = async () => {
      if (busy) return later(kQuiet);
      busy = true;
      const done = await send_all(store);
      busy = false;
      if (!done) later(kAgain);
    };
    const soon = () => {
      if (next_order(store.read())) later(kQuiet);
    };
    const unsubscribe = store.subscribe(soon);
    window.addEventListener('online', soon);
    soon();
    return () => {
      ended = true;
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('online', soon);
    };
  }, [store, connected]);
}
