import type { Schemas } from '@/api/client';
import { useWords } from './words';

/** How many records of how many a page shows. */
export function ShownOf({ page }: { page: Schemas['RecordPage'] }) {
  const { t, number } = useWords();
  return <span>{t(page.more ? 'common.of_more_than' : 'common.of_total', { shown: number(page.records.length), total: number(page.total) })}</span>;
}
