import { locale_of, type Language } from './language';

const kThinSpace = '\u00A0';

/** Decimals as the language writes them; nothing for an unknown value, which the page words itself. */
export function number_text(value: number | undefined | null, language: Language, decimals = 0): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return '';
  return new Intl.NumberFormat(locale_of(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value).replace('-', '−');
}

const most_decimals = (value: number) => (Math.abs(value) < 10 ? 3 : 1);

/** A number of a series with as many decimals as it needs, at most three, and at least those of its neighbours. */
export function value_text(value: number | undefined | null, language: Language, least = 0): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return '';
  return new Intl.NumberFormat(locale_of(language), { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, most_decimals(value)) }).format(value).replace('-', '−');
}

/** How many decimals a column of values needs, so that the points stand under each other. */
export function decimals_of(values: readonly (number | undefined)[]): number {
  const needed = values.filter((value) => value !== undefined).map((value) => value.toFixed(most_decimals(value)).replace(/\.?0+$/, '').split('.')[1]?.length ?? 0);
  return Math.max(0, ...needed);
}

/** A share of 0 … 1 in whole percent; what is above nothing is never shown as nothing. */
export function percent_text(share: number | undefined | null, language: Language): string {
  if (share === undefined || share === null || !Number.isFinite(share)) return '';
  if (share > 0 && share < 0.005) return `<${kThinSpace}1${kThinSpace}%`;
  if (share < 1 && share > 0.995) return `>${kThinSpace}99${kThinSpace}%`;
  return `${number_text(100 * share, language)}${kThinSpace}%`;
}

/** A score of 0 … 1 on the scale that people read, 0 – 100. */
export const score_text = (score: number | undefined | null, language: Language): string =>
  score === undefined || score === null ? '' : number_text(100 * score, language);

const kDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const kMoment: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' };

/** "When" is a genitive in Serbian; the platform names the month in the nominative. */
const in_genitive = (month: string) => (/(бар|bar)$/.test(month) ? month.replace(/([аa])([рr])$/, '$2$1') : month + (/[a-z]$/.test(month) ? 'a' : 'а'));

function dated(time: string | undefined, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = time ? new Date(time) : undefined;
  if (!date || Number.isNaN(date.getTime())) return '';
  const parts = new Intl.DateTimeFormat(locale_of(language), options).formatToParts(date);
  const inflected = language !== 'en' && options.month === 'long';
  return parts.map(({ type, value }) => (inflected && type === 'month' ? in_genitive(value) : value)).join('');
}

export const day_text = (time: string | undefined, language: Language): string => dated(time, language, kDay);
export const moment_text = (time: string | undefined, language: Language): string => dated(time, language, kMoment);

/** 1536 → 1.5 kB. */
export function size_text(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${number_text(bytes / 1000 ** step, language, step === 0 ? 0 : 1)}${kThinSpace}${units[step]}`;
}

/** How far a rank moved: up is positive. */
export const rank_move = (before: number | undefined, after: number | undefined): number =>
  before === undefined || after === undefined ? 0 : before - after;
