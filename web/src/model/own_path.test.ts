import { expect, it } from 'vitest';
import { own_path } from './own_path';

it.each([
  ['/assessments/3/results', '/assessments/3/results'],
  [null, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/sign-in', '/'],
])('after signing in, %j leads to %s', (wanted, expected) => {
  expect(own_path(wanted)).toBe(expected);
});
