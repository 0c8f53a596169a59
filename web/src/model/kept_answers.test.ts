import { describe, expect, it } from 'vitest';
import { all_refused, answer_to, counts_from_before, is_answered, is_whole, joined, key_of, kNoReply, kNothingKept, next_order, order_line, receipted, refused, remembered, waiting, type Cell, type KeptAnswers, type Reply } from './kept_answers';

const cell = (item: string, round = 1, exercise = 7): Cell => ({ exercise, round, item, column: 'scope' });
const best = (value: number): Reply => ({ ...kNoReply, best: value });
const after = (...items: string[]): KeptAnswers => items.reduce((kept, item, at) => remembered(kept, cell(item), best(at), 'single'), kNothingKept);
const line = (item: string, sequence: number) => ({ item, column: 'scope', round: 1, sequence });
const on_server = (item: string, sequence: number, value: number) => ({ ...cell(item), ...best(value), sequence });
const server = (...answers: ReturnType<typeof on_server>[]) => ({ answers, answers_before: [] as Cell[], last_sequence: Math.max(0, ...answers.map(({ sequence }) => sequence)) });

describe('a reply', () => {
  const four = { ...kNoReply, low: 1, best: 2, high: 3, confidence: 80 };
  it.each([
    ['nothing', kNoReply, false, false, false],
    ['a best value', best(2), true, false, false],
    ['a best value of 0', best(0), true, false, false],
    ['a range without confidence', { ...four, confidence: undefined }, true, true, false],
    ['all four', four, true, true, true],
    ['a best value outside the range', { ...four, best: 4 }, true, false, false],
    ['"cannot assess"', { ...kNoReply, cannot_assess: true }, true, true, true],
  ])('of %s is whole where that is what is asked', (_, reply, single, three, four_point) => {
    expect([is_whole(reply, 'single'), is_whole(reply, 'three_point'), is_whole(reply, 'four_point')]).toEqual([single, three, four_point]);
  });

  it('that cannot be given has no values beside it', () => {
    const kept = remembered(kNothingKept, cell('heroin'), { ...four, cannot_assess: true }, 'four_point');
    expect(order_line(waiting(kept)[0]!)).toEqual({ round: 1, item: 'heroin', column: 'scope', cannot_assess: true, rationale: '', evidence: '', sequence: 1 });
  });
});

describe('answers on the device', () => {
  it('are sent in the order in which they were given, under growing numbers', () => {
    expect(waiting(after('heroin', 'cannabis', 'cocaine')).map(({ item, sequence }) => [item, sequence])).toEqual([['heroin', 1], ['cannabis', 2], ['cocaine', 3]]);
  });

  it('that are only begun are kept and not sent', () => {
    const kept = remembered(kNothingKept, cell('heroin'), best(2), 'four_point');
    expect([waiting(kept), answer_to(kept, cell('heroin'))?.answer.best, is_answered(kept, cell('heroin'))]).toEqual([[], 2, false]);
  });

  it('replace each other cell by cell', () => {
    const kept = remembered(after('heroin', 'cannabis'), cell('heroin'), best(4), 'single');
    expect(waiting(kept).map(({ item, best: value, sequence }) => [item, value, sequence])).toEqual([['cannabis', 1, 2], ['heroin', 4, 3]]);
  });

  it('go out exercise by exercise, at most 200 at once', () => {
    const many = after(...Array.from({ length: 250 }, (_, at) => `form${at}`));
    const kept = remembered(many, cell('heroin', 1, 8), best(1), 'single');
    const order = next_order(kept)!;
    expect([order.exercise, order.answers.length]).toEqual([7, 200]);
    const rest = receipted(kept, 7, { accepted: order.answers.map(({ item, sequence }) => line(item, sequence)), refused: [] });
    expect(next_order(rest)!.answers.length).toBe(50);
    expect(next_order(kNothingKept)).toBeUndefined();
  });

  it('that are acknowledged are not sent again', () => {
    expect(waiting(receipted(after('heroin', 'cannabis'), 7, { accepted: [line('heroin', 1)], refused: [] })).map(({ item }) => item)).toEqual(['cannabis']);
  });

  it('that changed while they were on their way are sent again', () => {
    const kept = remembered(after('heroin'), cell('heroin'), best(4), 'single');
    expect(waiting(receipted(kept, 7, { accepted: [line('heroin', 1)], refused: [] })).length).toBe(1);
  });

  it('that are refused stay in sight with the reason', () => {
    const kept = receipted(after('heroin', 'cannabis'), 7, { accepted: [line('cannabis', 2)], refused: [{ ...line('heroin', 1), message: 'The round is locked.' }] });
    expect([refused(kept).map(({ item, message }) => [item, message]), waiting(kept), is_answered(kept, cell('heroin'))]).toEqual([[['heroin', 'The round is locked.']], [], false]);
  });

  it('of an order that is refused as a whole are all refused', () => {
    const kept = after('heroin', 'cannabis');
    expect(refused(all_refused(kept, waiting(kept), 'There is no such exercise.')).length).toBe(2);
  });
});

describe('answers of two devices', () => {
  it('are those with the higher number', () => {
    const kept = joined(after('heroin', 'cannabis'), server(on_server('heroin', 9, 3), on_server('cannabis', 1, 3), on_server('cocaine', 4, 3)));
    expect(Object.values(kept.answers).map(({ item, best: value, standing }) => [item, value, standing])).toEqual([['heroin', 3, 'sent'], ['cannabis', 1, 'kept'], ['cocaine', 3, 'sent']]);
  });

  it('go on counting where the other ended', () => {
    const kept = remembered(joined(kNothingKept, server(on_server('heroin', 41, 3))), cell('heroin'), best(1), 'single');
    expect(kept.answers[key_of(cell('heroin'))]?.sequence).toBe(42);
  });

  it('that the server has under the same number are sent', () => {
    expect(waiting(joined(after('heroin'), server(on_server('heroin', 1, 0))))).toEqual([]);
  });
});

describe('answers from before a hand-over', () => {
  const handed = joined(kNothingKept, { answers: [], answers_before: [cell('heroin')], last_sequence: 41 });

  it('count where nothing newer does, and are no answer to show', () => {
    expect([is_answered(handed, cell('heroin')), is_answered(handed, cell('heroin', 2)), is_answered(handed, cell('cannabis'))]).toEqual([true, true, false]);
    expect([counts_from_before(handed, cell('heroin')), counts_from_before(handed, cell('heroin', 2)), counts_from_before(handed, cell('cannabis'))]).toEqual([true, true, false]);
    expect(answer_to(handed, cell('heroin', 2))).toBeUndefined();
  });

  it('give way to an answer on this device, whose number is higher', () => {
    const again = remembered(handed, cell('heroin'), best(3), 'single');
    expect([waiting(again)[0]?.sequence, counts_from_before(again, cell('heroin'))]).toEqual([42, false]);
  });

  it('count on while the new one is only begun', () => {
    const begun = remembered(handed, cell('heroin'), best(3), 'four_point');
    expect([is_answered(begun, cell('heroin')), counts_from_before(begun, cell('heroin')), waiting(begun)]).toEqual([true, true, []]);
  });

  it('are known to a device that was left before there were any', () => {
    expect(is_answered({ sequence: 1, answers: {} }, cell('heroin'))).toBe(false);
  });
});

describe('a later round', () => {
  const first = receipted(after('heroin', 'cannabis'), 7, { accepted: [line('heroin', 1)], refused: [{ ...line('cannabis', 2), message: 'late' }] });

  it('begins with the own answer of the round before', () => {
    expect(answer_to(first, cell('heroin', 2))).toMatchObject({ round: 1, answer: { best: 0 } });
    expect(is_answered(first, cell('heroin', 2))).toBe(true);
  });

  it('does not begin with what was not counted', () => {
    expect(answer_to(first, cell('cannabis', 2))).toBeUndefined();
  });

  it('has its own answer once that is given', () => {
    expect(answer_to(remembered(first, cell('heroin', 2), best(3), 'single'), cell('heroin', 2))).toMatchObject({ round: 2, answer: { best: 3 } });
  });
});
