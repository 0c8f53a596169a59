import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { is_language, type Language } from '@/model/language';
import { latin } from '@/model/latin';

type Catalogue = Record<string, string>;

const kStored = 'socta-language';

async function catalogue_of(language: Language): Promise<Catalogue> {
  if (language === 'en') return (await import('./en')).default;
  const serbian: Catalogue = (await import('./sr')).default;
  if (language === 'sr-Cyrl') return serbian;
  return Object.fromEntries(Object.entries(serbian).map(([key, text]) => [key, latin(text)]));
}

/** The language kept from last time, else the browser's, else English. */
export function first_language(): Language {
  const stored = localStorage.getItem(kStored);
  if (is_language(stored)) return stored;
  const wanted = navigator.language;
  if (!/^(sr|bs|hr|cnr|sh)\b/.test(wanted)) return 'en';
  return /Cyrl/.test(wanted) || wanted === 'sr' || wanted === 'sr-RS' ? 'sr-Cyrl' : 'sr-Latn';
}

/** Loads the catalogue of a language and turns the whole page to it. */
export async function use_language(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', await catalogue_of(language));
  await i18next.changeLanguage(language);
  localStorage.setItem(kStored, language);
  document.documentElement.lang = language;
}

/** Begins with the first language; must have ended before the first page is drawn. */
export async function begin_texts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: undefined,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await use_language(first_language());
}
