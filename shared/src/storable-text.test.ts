import { expect, it } from 'vitest';
import { isStorable, storableText } from './storable-text.ts';

it.each([
  ['ä 双 😀\u0001', true],
  ['a\0b', false],
  ['a\uD83D', false],
])('knows whether %j can be stored', (text, expected) => {
  expect(isStorable(text)).toBe(expected);
});

it.each([
  ['as it is', 'tab\tand\r\nlines, ä, 双 and 😀', 'tab\tand\r\nlines, ä, 双 and 😀'],
  ['without half a character at the cut', 'x'.repeat(39).concat('😀'), 'x'.repeat(39).concat('\u{FFFD}')],
  ['without halves that were there', 'a\uD83Db\uDE00c', 'a\u{FFFD}b\u{FFFD}c'],
  ['without controls', 'a\0b\u0001c\u001Bd', 'a\u{FFFD}b\u{FFFD}c\u{FFFD}d'],
  ['without what is no character', 'a\uFFFEb\uFFFFc', 'a\u{FFFD}b\u{FFFD}c'],
  ['no longer than it may be', 'y'.repeat(50), 'y'.repeat(40)],
])('takes a text %s', (_, text, expected) => {
  expect(storableText(text, 40)).toBe(expected);
});
