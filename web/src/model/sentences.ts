/** A sentence of the server with places for values, as the catalogue writes it: "at least {{count}} characters". */
export interface Sentence {
  key: string;
  form: RegExp;
  names: string[];
}

const kPlace = /\{\{(\w+)\}\}/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The English sentences of a catalogue, to be recognised. */
export function sentences_of(catalogue: Record<string, string>): Sentence[] {
  return Object.entries(catalogue).map(([key, text]) => ({
    key,
    form: new RegExp(`^${text.split(kPlace).map((part, at) => (at % 2 === 0 ? escaped(part) : '(.+)')).join('')}$`),
    names: [...text.matchAll(kPlace)].map((found) => found[1]!),
  }));
}

/** Which sentence this is, with the values in it; nothing: none that is known. */
export function recognised(message: string, known: readonly Sentence[]): { key: string; values: Record<string, string> } | undefined {
  for (const { key, form, names } of known) {
    const found = form.exec(message);
    if (found) return { key, values: Object.fromEntries(names.map((name, at) => [name, found[at + 1]!])) };
  }
  return undefined;
}
