import type { Choice, Names } from '@/model/names';
import type { Fields } from '@/model/records';
import type { Schemas } from '@/api/client';
import { in_language, type Language } from '@/model/language';

interface Words {
  language: Language;
  t: (key: string) => string;
}

type Translate = Words['t'];

/** Codes that every methodology has, whose names are texts of the page. */
const kFixed: Record<string, { codes: readonly string[]; word: (code: string, t: Translate) => string }> = {
  level: { codes: ['yes', 'no', 'unknown'], word: (code, t) => t(`level.${code}`) },
  decision: { codes: ['priority', 'not_priority'], word: (code, t) => t(`decision.${code}`) },
};

/** The choices of a field whose codes no methodology changes; none for other fields. */
export function fixed_choices(name: string, t: Translate): Choice[] {
  const { codes, word } = kFixed[name] ?? { codes: [], word: (code: string) => code };
  return codes.map((value) => ({ value, label: word(value, t) }));
}

/** A criterion is met, not met or unknown; an attribute has the levels of the methodology, or is unknown. */
function levels_for(attribute: unknown, names: Names, fixed: readonly Choice[]): readonly Choice[] {
  if (names.choices('group_criteria').some(({ value }) => value === attribute)) return fixed;
  return [...names.choices('group_levels'), ...fixed.filter(({ value }) => value === 'unknown')];
}

/** What a field offers to choose from, where the methodology or the assessment knows it; nothing: any text. */
export function choices_of(name: string, names: Names, structure: Schemas['Structure'], fields: Fields, { language, t }: Words): readonly Choice[] | undefined {
  const with_all = (choices: Choice[]) => [{ value: '*', label: '*' }, ...choices];
  const fixed = fixed_choices(name, t);
  switch (name) {
    case 'item':
      return names.forms.length > 0 ? names.forms : undefined;
    case 'items':
      return [...names.areas, ...names.forms];
    case 'indicator':
    case 'indicators':
      return names.indicators;
    case 'organisation':
      return names.choices('organisations');
    case 'category':
      return names.choices('categories');
    case 'domain':
      return names.choices('domains');
    case 'stakeholder':
      return names.choices('stakeholders');
    case 'attribute':
      return [...names.choices('group_criteria'), ...names.choices('group_attributes')];
    case 'level':
      return levels_for(fields.attribute, names, fixed);
    case 'decision':
      return fixed;
    case 'scheme':
      return structure.schemes.map(({ code, name: title }) => ({ value: code, label: in_language(title, language) }));
    case 'grade':
      return structure.schemes
        .find(({ code }) => code === fields.scheme)
        ?.grades.map(({ grade, meaning }) => ({ value: grade, label: meaning ? `${grade}: ${in_language(meaning, language)}` : grade }));
    case 'group':
      return fields.factor === undefined ? undefined : with_all(structure.groups.map(({ code, name: title }) => ({ value: code, label: in_language(title, language) })));
    default:
      return undefined;
  }
}
