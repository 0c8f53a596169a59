import { expect, it } from 'vitest';
import { is_long_enough } from './password';

it.each([
  ['', false],
  ['eleven char', false],
  ['twelve chars', true],
  ['дванаест слова', true],
  ['🦉🦉🦉🦉🦉🦉', false],
])('%j is long enough: %s', (password, expected) => {
  expect(is_long_enough(password)).toBe(expected);
});
