import { remembered, type AnswerMode, type Cell, type Reply } from '@/model/kept_answers';
import type { AnswerStore } from './keeping';

/** What can be changed in a reply; each change is kept on the device under the next number. */
export function useAnswering(store: AnswerStore, cell: Cell, reply: Reply, mode: AnswerMode) {
  const keep = (change: Partial<Reply>) => {
    const { low, best, high, confidence, cannot_assess, rationale, evidence } = { ...reply, ...change };
    store.change((kept) => remembered(kept, cell, { low, best, high, confidence, cannot_assess, rationale, evidence }, mode));
  };
  return {
    /** The range goes along, so that the best value never stands outside it. */
    best: (best: number) => {
      const range = mode === 'single' ? {} : { low: Math.min(reply.low ?? best, best), high: Math.max(reply.high ?? best, best) };
      keep({ best, ...range, cannot_assess: false });
    },
    range: (low: number, high: number) => keep({ low, high }),
    confidence: (confidence: number) => keep({ confidence }),
    cannot: () => keep({ cannot_assess: !reply.cannot_assess }),
    reason: (change: Pick<Reply, 'rationale'> | Pick<Reply, 'evidence'>) => keep(change),
  };
}
