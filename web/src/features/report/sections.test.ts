import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kReportSections } from './sections';

it('offers the sections that the report has, in its order', () => {
  const source = readFileSync(join(__dirname, '../../../../src/report/compose.cpp'), 'utf8');
  expect([...source.matchAll(/^\s*\{"(\w+)", \w+_chapters\},$/gm)].map((found) => found[1])).toEqual(kReportSections);
});
