import i18next from 'i18next';
import { value_text } from '@/model/format';
import { is_language } from '@/model/language';
import { recognised, sentences_of } from '@/model/sentences';
import english from './en/said.json';

const kKnown = sentences_of(english);

const kNumber = /^-?\d+(\.\d+)?$/;

/** A number with the point of the language; anything else as it is. */
function in_language(value: string): string {
  return kNumber.test(value) && is_language(i18next.language) ? value_text(Number(value), i18next.language) : value;
}

/** A sentence of the server in the language of the page; as the server says it where the catalogue has it not. */
export function said(message: string): string {
  const found = recognised(message, kKnown);
  if (!found) return message;
  return i18next.t(found.key, Object.fromEntries(Object.entries(found.values).map(([name, value]) => [name, in_language(value)])));
}
