import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en';
import en_of_pages from './en/of_pages';
import en_of_participants from './en/of_participants';
import en_of_workshops from './en/of_workshops';
import sr from './sr';
import sr_of_pages from './sr/of_pages';
import sr_of_participants from './sr/of_participants';
import sr_of_workshops from './sr/of_workshops';

const kSource = join(__dirname, '..');
const kServer = join(__dirname, '../../../src');
const english: Record<string, string> = { ...en_of_participants, ...en_of_workshops, ...en_of_pages, ...en };
const serbian: Record<string, string> = { ...sr_of_participants, ...sr_of_workshops, ...sr_of_pages, ...sr };
const kPlural = /_(one|few|other)$/;
const stem = (key: string) => key.replace(kPlural, '');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(join(folder, entry.name));
    return /\.(ts|tsx)$/.test(entry.name) && !/\.test\.ts$|schema\.d\.ts$/.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : [];
  });
}

const server_sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cpp') && !entry.name.endsWith('_test.cpp'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** A sentence of the server, found by its English; the other language need not repeat the name of the field. */
const is_said = (key: string) => key.startsWith('said.');

const code = sources(kSource).join('\n');
const stems = new Set(Object.keys(english).map(stem));
const literal = [...code.matchAll(/\bt\(\s*'([a-z0-9_]+\.[a-z0-9_.-]+)'/g)].map((found) => found[1]!);
const by_condition = [...code.matchAll(/\?\s*'([a-z0-9_]+\.[a-z0-9_]+)'\s*:\s*'([a-z0-9_]+\.[a-z0-9_]+)'/g)].flatMap((found) => [found[1]!, found[2]!]);
const patterns = [...code.matchAll(/\bt\(\s*`([a-z0-9_]+\.[^`]*)`/g)].map((found) => found[1]!);
const as_expression = (pattern: string) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`);

describe('the catalogues', () => {
  it('have the same texts in both languages', () => {
    expect([...new Set(Object.keys(serbian).map(stem))].sort()).toEqual([...stems].sort());
  });

  it('have each plural form of their language', () => {
    const missing = Object.keys(english).filter((key) => key.endsWith('_other')).flatMap((key) => ['_one', '_few', '_other'].map((form) => stem(key) + form)).filter((key) => serbian[key] === undefined);
    expect(missing).toEqual([]);
  });

  it('put the same values into a text in both languages', () => {
    const values = (text: string | undefined) => [...new Set([...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]))].sort();
    const different = Object.keys(english).filter((key) => !kPlural.test(key) && !is_said(key) && values(english[key]).join() !== values(serbian[key]).join());
    expect(different).toEqual([]);
  });

  it('have every text that the pages name', () => {
    expect([...literal, ...by_condition.filter((key) => stems.has(key) || /^[a-z_]+\.[a-z_]+$/.test(key))].filter((key) => !stems.has(key))).toEqual([]);
  });

  it('have at least one text for every family of texts that the pages name', () => {
    expect(patterns.filter((pattern) => ![...stems].some((key) => as_expression(pattern).test(key)))).toEqual([]);
  });

  it('have no text that no page names', () => {
    const families = patterns.map(as_expression);
    const quoted = new Set([...code.matchAll(/'([a-z0-9_]+\.[a-z0-9_.-]+)'/g)].map((found) => found[1]));
    expect([...stems].filter((key) => !is_said(key) && !quoted.has(key) && !families.some((family) => family.test(key)))).toEqual([]);
  });

  it('have a text for every action that the server notes', () => {
    const actions = server_sources(kServer).flatMap((text) => [...text.matchAll(/(?:\.action = |note\()"([a-z_]+\.[a-z_]+)"|"(view\.[a-z_]+)"/g)].map((found) => found[1] ?? found[2]!));
    expect(actions.length).toBeGreaterThan(20);
    expect([...new Set(actions)].filter((action) => !stems.has(`action.${action.replace('.', '_')}`))).toEqual([]);
  });

  it('have sentences of the server only as it says them', () => {
    const sources = server_sources(kServer).join('\n').replace(/"\s*\n\s*"/g, '').replaceAll('\\"', '"');
    const put_together = /^said\.(field_range|field_long|answer_\w+_(best|high))$/;
    const parts = Object.entries(english).filter(([key]) => is_said(key) && !put_together.test(key)).flatMap(([, text]) => text.split(/\{\{\w+\}\}/));
    const worn = parts.map((part) => part.replace(/^["']*|["']*$/g, '')).filter((part) => /\w/.test(part) && !sources.includes(part));
    expect(worn).toEqual([]);
  });

  it('write Serbian in Cyrillic', () => {
    const latin_words = /\b(?!OpenSOCTA|SOCTA|PESTLE|QR|ZIP|TOML|CSV|TSV|XLSX|PDF|HTML|SVG|Word|OpenDocument|Markdown|Eurostat|SDMX|ICD|URL|JSON|SHA|ms|Krippendorff|Kendall|Sobol|English|Q1|H1|W|D|[A-Z]\d?\b)[A-Za-z]{2,}/;
    const wrong = Object.entries(serbian).filter(([, text]) => latin_words.test(text.replace(/\{\{\w+\}\}|„socta [^“]*“/g, '')));
    expect(wrong).toEqual([]);
  });
});
