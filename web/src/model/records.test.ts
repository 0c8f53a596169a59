import { describe, expect, it } from 'vitest';
import { differences, merged, missing, same_fields, trimmed, type Column, type Fields } from './records';

const base: Fields = { code: 'EV1', text: 'old', grade: 'A1', items: ['heroin'] };

describe('a record', () => {
  it('is stored without empty cells', () => {
    expect(trimmed({ code: 'a', note: '', items: [], value: 0, name: { en: 'x', sr: '' }, title: { en: '', sr: '' } })).toEqual({ code: 'a', value: 0, name: { en: 'x' } });
  });

  it('names required columns without content', () => {
    const columns: Column[] = [
      { name: 'code', type: 'code', required: true },
      { name: 'value', type: 'number', required: true },
      { name: 'items', type: 'list', required: true },
      { name: 'note', type: 'text', required: false },
    ];
    expect(missing(columns, { code: 'a', value: 0, items: [] })).toEqual(['items']);
    expect(missing(columns, {})).toEqual(['code', 'value', 'items']);
  });

  it('is the same whatever the order of its languages, and with empty cells or without', () => {
    expect(same_fields({ name: { en: 'a', sr: 'б' } }, { name: { sr: 'б', en: 'a' }, note: '' })).toBe(true);
    expect(same_fields({ items: ['a', 'b'] }, { items: ['b', 'a'] })).toBe(false);
  });
});

describe('two versions of a record', () => {
  const mine: Fields = { ...base, text: 'mine', grade: 'B2' };
  const theirs: Fields = { ...base, text: 'theirs', items: ['heroin', 'cocaine'] };

  it('differ in what either changed', () => {
    expect(differences(base, mine, theirs).map(({ name, proposed }) => [name, proposed])).toEqual([
      ['text', 'mine'],
      ['grade', 'mine'],
      ['items', 'theirs'],
    ]);
  });

  it('make one, as proposed or as chosen', () => {
    const differing = differences(base, mine, theirs);
    expect(merged(theirs, differing, {})).toEqual({ code: 'EV1', text: 'mine', grade: 'B2', items: ['heroin', 'cocaine'] });
    expect(merged(theirs, differing, { text: 'theirs', items: 'mine' })).toEqual({ code: 'EV1', text: 'theirs', grade: 'B2', items: ['heroin'] });
  });

  it('can lose a field that one side emptied', () => {
    const without: Fields = { ...base };
    delete without.grade;
    const differing = differences(base, without, { ...base, text: 'theirs' });
    expect(merged({ ...base, text: 'theirs' }, differing, {})).toEqual({ code: 'EV1', text: 'theirs', items: ['heroin'] });
  });
});
