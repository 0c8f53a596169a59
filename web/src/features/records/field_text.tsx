import type { Names } from '@/model/names';
import type { FieldValue } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { HandlingMark } from '@/parts/marks';
import { useWords } from '@/parts/words';
import { fixed_choices } from './field_choices';

const kNames: Record<string, (names: Names, code: string) => string> = {
  item: (names, code) => names.item(code),
  items: (names, code) => names.item(code),
  indicator: (names, code) => names.indicator(code),
  indicators: (names, code) => names.indicator(code),
  group: (names, code) => names.group(code),
  attribute: (names, code) => names.attribute(code),
  level: (names, code) => names.named('group_levels', code),
  organisation: (names, code) => names.named('organisations', code),
  category: (names, code) => names.named('categories', code),
  domain: (names, code) => names.named('domains', code),
  stakeholder: (names, code) => names.named('stakeholders', code),
};

/** A stored value as it is read: codes by their names, texts in the language of the page. */
export function FieldText({ name, value }: { name: string; value: FieldValue | undefined }) {
  const { t, text, value: number_text } = useWords();
  const { names } = useAssessment();
  const fixed = fixed_choices(name, t);
  const named = (code: string) => {
    const found = kNames[name]?.(names, code) ?? code;
    return found === code ? (fixed.find((choice) => choice.value === code)?.label ?? code) : found;
  };
  if (value === undefined) return null;
  if (name === 'handling' && typeof value === 'string') return <HandlingMark code={value} />;
  if (typeof value === 'number') return <>{number_text(value)}</>;
  if (Array.isArray(value)) return <>{value.map(named).join(', ')}</>;
  return <>{typeof value === 'string' ? named(value) : text(value)}</>;
}
