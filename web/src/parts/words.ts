import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from '@/model/format';
import { in_language, is_language, type Language } from '@/model/language';

/** The texts of the page and of the data, numbers and dates, all in the language of the page. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = is_language(i18n.language) ? i18n.language : 'en';
  return useMemo(
    () => ({
      t,
      language,
      text: (text: Record<string, string> | undefined) => in_language(text, language),
      number: (value: number | undefined | null, decimals = 0) => format.number_text(value, language, decimals),
      value: (value: number | undefined | null) => format.value_text(value, language),
      percent: (share: number | undefined | null) => format.percent_text(share, language),
      score: (score: number | undefined | null) => format.score_text(score, language),
      day: (time: string | undefined) => format.day_text(time, language),
      moment: (time: string | undefined) => format.moment_text(time, language),
      size: (bytes: number) => format.size_text(bytes, language),
    }),
    [t, language],
  );
}

export type Words = ReturnType<typeof useWords>;
