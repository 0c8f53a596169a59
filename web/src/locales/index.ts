import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { is_language, kLanguages, type Language } from '@/model/language';
import { latin } from '@/model/latin';

type Catalogue = Record<string, string>;
/** The written catalogues; one is loaded when its language is first wanted. */
export type Catalogues = Record<'en' | 'sr', () => Promise<{ default: Catalogue }>>;

const kStored = 'socta-language';
const kAll: Catalogues = { en: () => import('./en'), sr: () => import('./sr') };
let sets: readonly Catalogues[] = [kAll];
const arriving = new Map<Catalogues, Promise<void>>();

async function catalogue_of(language: Language): Promise<Catalogue> {
  const written = await Promise.all(sets.map((catalogues) => catalogues[language === 'en' ? 'en' : 'sr']()));
  const texts: Catalogue = Object.assign({}, ...written.map((module) => module.default));
  if (language !== 'sr-Latn') return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, latin(text)]));
}

async function add_texts(more: Catalogues): Promise<void> {
  sets = [...sets, more];
  for (const language of kLanguages.filter((known) => i18next.hasResourceBundle(known, 'translation'))) i18next.addResourceBundle(language, 'translation', await catalogue_of(language));
}

/** Adds the texts of an area that is not always needed, in every language that has been turned to; they are there when it returns. */
export function more_texts(more: Catalogues): Promise<void> {
  const coming = arriving.get(more) ?? add_texts(more);
  arriving.set(more, coming);
  return coming;
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

/** Begins with the first language; must have ended before the first page is drawn. Pages that need few texts name catalogues of their own. */
export async function begin_texts(chosen: Catalogues = kAll): Promise<void> {
  sets = [chosen];
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
