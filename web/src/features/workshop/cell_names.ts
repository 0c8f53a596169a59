import { useGet } from '@/api/queries';
import { cell_title, column_title } from '@/model/column_title';
import { useWords } from '@/parts/words';
import type { WorkshopPath } from './use_workshop';

const kContent = '/api/v1/assessments/{assessment}/workshops/{workshop}/exercises/{exercise}';

export const useContent = (path: WorkshopPath, exercise: number | undefined) => useGet(kContent, { path: { ...path, exercise: exercise ?? 0 } }, { enabled: exercise !== undefined });

/** What the cells of an exercise are called, and the ends of their scales. */
export function useCellNames(path: WorkshopPath, exercise: number | undefined) {
  const words = useWords();
  const { text } = words;
  const { data } = useContent(path, exercise);
  const item = (code: string) => text(data?.items.find((known) => known.code === code)?.name) || code;
  const column_of = (code: string) => data?.columns.find((known) => known.code === code);
  const column = (code: string) => column_title(column_of(code), words) || code;
  return {
    item,
    column,
    cell: (of: string, at: string) => cell_title(item(of), column(at)),
    question: (code: string) => text(column_of(code)?.question),
    points: (code: string) => column_of(code)?.scale ?? [],
    scale: (of: string, code: string) => {
      const question = data?.exercise.settings.questions?.find((known) => known.code === of);
      return { minimum: column_of(code)?.minimum ?? question?.minimum, maximum: column_of(code)?.maximum ?? question?.maximum };
    },
  };
}
