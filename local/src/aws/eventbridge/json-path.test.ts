import { expect, it } from 'vitest';
import { compileJsonPath } from './json-path.ts';

const event = { detail: { 'a b': [{ id: 7 }], plain: null } };

it.each([
  ['$', event],
  ['$.detail.plain', null],
  ["$.detail['a b'][0].id", 7],
  ['$.detail.none.deeper', undefined],
  ['$.detail.toString', undefined],
])('%s', (path, value) => {
  expect(compileJsonPath(path)(event)).toEqual(value);
});

it.each(['detail', '$.', '$..a', '$.a[*]', '$.a[?(@.b)]', ''])('refuses "%s"', (path) => {
  expect(() => compileJsonPath(path)).toThrow(/is not supported/);
});
