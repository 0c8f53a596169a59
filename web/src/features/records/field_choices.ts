import type { Choice, Names } from '@/model/names';
import type { Fields } from '@/model/records';
import type { Schemas } from '@/api/client';
import { in_language, type Language } from '@/model/language';

/** What a field offers to choose from, where the methodology or the assessment knows it; nothing: any text. */
export function choices_of(name: string, names: Names, structure: Schemas['Structure'], fields: Fields, language: Language): Choice[] | undefined {
  const with_all = (choices: Choice[]) => [{ value: '*', label: '*' }, ...choices];
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
