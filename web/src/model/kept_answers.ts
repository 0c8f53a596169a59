import type { Schemas } from '@/api/client';

type Receipt = Schemas['AnswerReceipt'];
export type AnswerMode = 'four_point' | 'three_point' | 'single';

/** One question of a workshop in one round. */
export interface Cell {
  exercise: number;
  round: number;
  item: string;
  column: string;
}

/** What a participant says to it. */
export interface Reply {
  low?: number;
  best?: number;
  high?: number;
  confidence?: number;
  cannot_assess: boolean;
  rationale: string;
  evidence: string;
}

/** Begun, kept on this device, acknowledged by the server, or not counted by it. */
export type Standing = 'begun' | 'kept' | 'sent' | 'refused';

export interface KeptAnswer extends Cell, Reply {
  sequence: number;
  standing: Standing;
  /** With refused: why, in the server's words. */
  message?: string;
}

/** All answers of one participant that a device knows, and the number that it counts up. */
export interface KeptAnswers {
  sequence: number;
  answers: Readonly<Record<string, KeptAnswer>>;
  /** Where an answer counts that another device gave before the facilitator handed the place over; what it is, is not known here. */
  before?: readonly string[];
}

/** What the server knows of a participant's answers. */
type OfServer = Pick<Schemas['ParticipantView'], 'answers' | 'answers_before' | 'last_sequence'>;

export const kNothingKept: KeptAnswers = { sequence: 0, answers: {} };
export const kNoReply: Reply = { cannot_assess: false, rationale: '', evidence: '' };
const kMostInOneOrder = 200;

export const key_of = ({ exercise, round, item, column }: Cell): string => [exercise, round, item, column].join('|');

/** Whether a reply says all that is asked: the best value, with its range and confidence as the exercise wants, or that it cannot be said. */
export function is_whole({ cannot_assess, low, best, high, confidence }: Reply, mode: AnswerMode): boolean {
  if (cannot_assess) return true;
  if (best === undefined) return false;
  if (mode === 'single') return true;
  if (low === undefined || high === undefined || low > best || best > high) return false;
  return mode === 'three_point' || confidence !== undefined;
}

/** Remembers a reply under the next number; only a whole one is meant for the server. */
export function remembered(kept: KeptAnswers, cell: Cell, reply: Reply, mode: AnswerMode): KeptAnswers {
  const sequence = kept.sequence + 1;
  const answer: KeptAnswer = { ...cell, ...reply, sequence, standing: is_whole(reply, mode) ? 'kept' : 'begun' };
  return { ...kept, sequence, answers: { ...kept.answers, [key_of(cell)]: answer } };
}

/** What is still to be sent, oldest first. */
export const waiting = (kept: KeptAnswers): KeptAnswer[] =>
  Object.values(kept.answers).filter(({ standing }) => standing === 'kept').sort((a, b) => a.sequence - b.sequence);

export const refused = (kept: KeptAnswers): KeptAnswer[] => Object.values(kept.answers).filter(({ standing }) => standing === 'refused');

/** The next order: answers of one exercise, as many as one order may hold. Nothing: all is sent. */
export function next_order(kept: KeptAnswers): { exercise: number; answers: KeptAnswer[] } | undefined {
  const all = waiting(kept);
  const exercise = all[0]?.exercise;
  if (exercise === undefined) return undefined;
  return { exercise, answers: all.filter((answer) => answer.exercise === exercise).slice(0, kMostInOneOrder) };
}

/** An answer as the server takes it: no value beside "cannot assess". */
export function order_line({ round, item, column, low, best, high, confidence, cannot_assess, rationale, evidence, sequence }: KeptAnswer): Schemas['AnswerOrder']['answers'][number] {
  const said = cannot_assess ? {} : { low, best, high, confidence };
  return { round, item, column, ...said, cannot_assess, rationale, evidence, sequence };
}

const changed = (kept: KeptAnswers, cell: Cell, sequence: number, change: Partial<KeptAnswer>): KeptAnswers => {
  const known = kept.answers[key_of(cell)];
  // What was changed while the order was on its way is still to be sent.
  if (!known || known.sequence !== sequence) return kept;
  return { ...kept, answers: { ...kept.answers, [key_of(cell)]: { ...known, ...change } } };
};

/** What the server said to an order. */
export function receipted(kept: KeptAnswers, exercise: number, receipt: Receipt): KeptAnswers {
  const sent = receipt.accepted.reduce((now, line) => changed(now, { exercise, ...line }, line.sequence, { standing: 'sent', message: undefined }), kept);
  return receipt.refused.reduce((now, line) => changed(now, { exercise, ...line }, line.sequence, { standing: 'refused', message: line.message }), sent);
}

/** An order that the server refused as a whole. */
export const all_refused = (kept: KeptAnswers, answers: readonly KeptAnswer[], message: string): KeptAnswers =>
  answers.reduce((now, answer) => changed(now, answer, answer.sequence, { standing: 'refused', message }), kept);

/** The device's answers joined with those that the server has: the higher number is the newer, on whichever device it was given. */
export function joined(kept: KeptAnswers, of_server: OfServer): KeptAnswers {
  const answers = { ...kept.answers };
  for (const answer of of_server.answers) {
    const known = answers[key_of(answer)];
    if (!known || known.sequence <= answer.sequence) answers[key_of(answer)] = { ...answer, standing: 'sent' };
  }
  return { sequence: Math.max(kept.sequence, of_server.last_sequence), answers, before: of_server.answers_before.map(key_of) };
}

/** The answer to a cell; where this round has none, the one of the latest round before it, which stands unless it is changed. */
export function answer_to(kept: KeptAnswers, cell: Cell): { answer: KeptAnswer; round: number } | undefined {
  for (let round = cell.round; round > 0; round -= 1) {
    const answer = kept.answers[key_of({ ...cell, round })];
    if (answer && (round === cell.round || answer.standing === 'sent')) return { answer, round };
  }
  return undefined;
}

const counts = ({ standing }: KeptAnswer): boolean => standing === 'sent' || standing === 'kept';

/** Whether what counts in a cell was given on a device before the place was handed over. */
export function counts_from_before(kept: KeptAnswers, cell: Cell): boolean {
  for (let round = cell.round; round > 0; round -= 1) {
    const key = key_of({ ...cell, round });
    const own = kept.answers[key];
    if (own && counts(own)) return false;
    if (kept.before?.includes(key)) return true;
  }
  return false;
}

/** Whether a cell has an answer that counts or is on its way. */
export function is_answered(kept: KeptAnswers, cell: Cell): boolean {
  const found = answer_to(kept, cell);
  return (found !== undefined && counts(found.answer)) || counts_from_before(kept, cell);
}
