import type { FieldValue } from '@/model/records';
import { useAssessment } from '@/parts/assessment';
import { HandlingMark } from '@/parts/marks';
import { useWords } from '@/parts/words';

/** A stored value as it is read: codes by their names, texts in the language of the page. */
export function FieldText({ name, value }: { name: string; value: FieldValue | undefined }) {
  const { text, value: number_text } = useWords();
  const { names } = useAssessment();
  const named = (code: string) => name_of(name, code);
  const name_of = (column: string, code: string): string => {
    if (column === 'item' || column === 'items') return names.item(code);
    if (column === 'indicator' || column === 'indicators') return names.indicator(code);
    if (column === 'group') return names.group(code);
    if (column === 'organisation') return names.named('organisations', code);
    if (column === 'category') return names.named('categories', code);
    if (column === 'domain') return names.named('domains', code);
    if (column === 'stakeholder') return names.named('stakeholders', code);
    return code;
  };
  if (value === undefined) return null;
  if (name === 'handling' && typeof value === 'string') return <HandlingMark code={value} />;
  if (typeof value === 'number') return <>{number_text(value)}</>;
  if (Array.isArray(value)) return <>{value.map(named).join(', ')}</>;
  return <>{typeof value === 'string' ? named(value) : text(value)}</>;
}
