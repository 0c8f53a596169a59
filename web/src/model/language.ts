import { latin } from './latin';

export const kLanguages = ['en', 'sr-Cyrl', 'sr-Latn'] as const;
export type Language = (typeof kLanguages)[number];

export const is_language = (code: unknown): code is Language => kLanguages.includes(code as Language);

/** The language as the platform's number and date formats know it. */
export const locale_of = (language: Language): string => ({ en: 'en-GB', 'sr-Cyrl': 'sr-Cyrl-RS', 'sr-Latn': 'sr-Latn-RS' })[language];

/** A text of the data in a language: Serbian Latin is derived, a missing language falls back to English, then to any. */
export function in_language(text: Record<string, string> | undefined, language: Language): string {
  if (!text) return '';
  if (language === 'en') return text.en ?? text.sr ?? Object.values(text)[0] ?? '';
  const serbian = text.sr ?? text['sr-Cyrl'];
  if (serbian !== undefined) return language === 'sr-Latn' ? latin(serbian) : serbian;
  return text.en ?? Object.values(text)[0] ?? '';
}
