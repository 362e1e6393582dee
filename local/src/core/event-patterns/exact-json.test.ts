import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseExactJson } from './exact-json.ts';

it.each([
  '9007199254740993',
  '-12345678901234567890',
  '0.10000000000000000555',
  '1e400',
  '-0.1',
  '1.5',
  '[1,{"a":2}]',
])('gives %s back with its digits', (text) => {
  expect(JSON.stringify(parseExactJson(text))).toBe(text);
});

it('reads everything else as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.stringify(parseExactJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});
