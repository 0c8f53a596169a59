import { describe, expect, it } from 'vitest';
import { effect_columns, impact_columns } from './effect_columns';

const column = (code: string, form?: string) => ({ code, name: { en: code }, minimum: -3, maximum: 3, whole: true, unit: 'effect' as const, ...(form ? { group: { code: form, name: { en: form } } } : {}) });

describe('the effects of a factor', () => {
  it('stand by their form, in the order of the columns; probabilities are none of them', () => {
    const found = effect_columns([column('probability'), column('effect.heroin.scope', 'heroin'), column('effect.cannabis.scope', 'cannabis'), column('effect.heroin.damage', 'heroin'), column('probability.region')]);
    expect(found.map(({ form, name, columns }) => [form, name?.en, columns.map(({ code }) => code)])).toEqual([
      ['heroin', 'heroin', ['effect.heroin.scope', 'effect.heroin.damage']],
      ['cannabis', 'cannabis', ['effect.cannabis.scope']],
    ]);
  });

  it('on other factors leave out the factor itself', () => {
    const columns = [column('probability'), column('effect.heroin.scope', 'heroin'), column('impact.f01'), column('impact.f02')];
    expect(impact_columns(columns, 'f01').map(({ code }) => code)).toEqual(['impact.f02']);
    expect(effect_columns(columns).map(({ form }) => form)).toEqual(['heroin']);
  });

  it('are none where none are asked for', () => {
    expect(effect_columns([column('probability')])).toEqual([]);
  });
});
