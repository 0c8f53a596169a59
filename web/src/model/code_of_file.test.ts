import { expect, it } from 'vitest';
import { code_of_file } from './code_of_file';

it.each([
  ['serbia-2015.zip', 'serbia-2015'],
  ['Estat Crim (off) cat.tsv', 'estat_crim_off_cat'],
  ['C:\\data\\Robbery.csv', 'robbery'],
  ['čaj.xlsx', 'caj'],
  ['.zip', ''],
])('%j gives the code %j', (name, expected) => {
  expect(code_of_file(name)).toBe(expected);
});
