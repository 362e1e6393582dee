import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { joinArchives } from './join-archives.ts';

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const textsIn = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

it('holds what both held', () => {
  const first = { 'a.xml': '<a/>'.repeat(500), 'word/ä.xml': 'umlaut' };
  const second = { 'fonts/1': 'x'.repeat(70_000), 'fonts/2': '' };
  expect(textsIn(joinArchives(archive(first), archive(second)))).toEqual({ ...first, ...second });
});

it('can be joined again, and with an empty one', () => {
  const joined = joinArchives(joinArchives(archive({ a: '1' }), archive({})), archive({ b: '2', c: '3' }));
  expect(textsIn(joined)).toEqual({ a: '1', b: '2', c: '3' });
});
