import i18next from 'i18next';
import { recognised, sentences_of } from '@/model/sentences';
import english from './en/said.json';

const kKnown = sentences_of(english);

/** A sentence of the server in the language of the page; as the server says it where the catalogue has it not. */
export function said(message: string): string {
  const found = recognised(message, kKnown);
  return found ? i18next.t(found.key, found.values) : message;
}
