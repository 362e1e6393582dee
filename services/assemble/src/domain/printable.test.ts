import { describe, expect, it } from 'vitest';
import { allPrintable, paragraphs, printable } from './printable.ts';

describe('printable', () => {
  it.each([
    ['one  two\n\tthree', 'one two three'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['hid\u00adden hyphen', 'hidden hyphen'],
    ['turned \u202e around', 'turned around'],
    ['half a pair \ud83d', 'half a pair \ufffd'],
    ['Straße, Ελλάς, Россия, 株式会社', 'Straße, Ελλάς, Россия, 株式会社'],
  ])('%j is %j', (text, expected) => {
    expect(printable(text).replaceAll('  ', ' ')).toBe(expected);
  });

  it('reaches every text of a document', () => {
    expect(allPrintable({ a: ['x\u0000'], b: { c: 'y\n' }, d: 1, e: undefined })).toEqual({
      a: ['x'],
      b: { c: 'y ' },
      d: 1,
      e: undefined,
    });
  });
});

describe('paragraphs', () => {
  it('part at empty lines, and are never empty', () => {
    expect(paragraphs('First\nline.\n\n \n\nSecond.\n')).toEqual(['First line.', 'Second.']);
    expect(paragraphs(' \n')).toEqual([]);
  });
});
