import { describe, expect, it } from 'vitest';
import { is_drawing_attribute, is_drawing_element } from './svg';

describe('a figure', () => {
  it.each(['svg', 'g', 'path', 'text', 'clipPath', 'linearGradient'])('may hold %s', (name) => {
    expect(is_drawing_element(name)).toBe(true);
  });
  it.each(['script', 'foreignObject', 'style', 'image', 'a', 'iframe', 'animate'])('may not hold %s', (name) => {
    expect(is_drawing_element(name)).toBe(false);
  });
  it.each([['fill', '#fff'], ['d', 'M0 0h9'], ['href', '#mark'], ['fill', 'url(#hatch)'], ['class', 'f-ink']])('may have %s=%s', (name, value) => {
    expect(is_drawing_attribute(name, value)).toBe(true);
  });
  it.each([['onload', 'x()'], ['ONCLICK', 'x()'], ['href', 'javascript:x()'], ['xlink:href', 'https://example.org'], ['style', 'fill:red'], ['fill', 'url(https://example.org/x)']])('may not have %s=%s', (name, value) => {
    expect(is_drawing_attribute(name, value)).toBe(false);
  });
});
