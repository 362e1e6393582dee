import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { log, say, sayJson } from './say.ts';

const HOSTILE = 'NDA\u001b]0;owned\u0007\u009b2J\u202efdp.exe\ud83d';

let printed = '';
beforeEach(() => {
  printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

it.each([
  ['text', () => say(HOSTILE), 'NDA]0;owned2Jfdp.exe\ufffd\n'],
  ['an error', () => log(HOSTILE), 'NDA]0;owned2Jfdp.exe\ufffd\n'],
  ['lines', () => say('one\ntwo'), 'one\ntwo\n'],
])('prints %s that steers nothing', (_, print, expected) => {
  print();
  expect(printed).toBe(expected);
});

it('prints JSON that steers nothing and reads back as it was', () => {
  sayJson({ file: HOSTILE });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0080-\u009f\u202e]/);
  expect(JSON.parse(printed)).toEqual({ file: HOSTILE });
});
