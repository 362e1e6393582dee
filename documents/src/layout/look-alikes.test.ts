import { describe, expect, it } from 'vitest';
import { asItLooks } from './look-alikes.ts';

describe('asItLooks', () => {
  it.each([
    ['Cyrillic letters in a Latin word', 'unlim\u0456t\u0435d', 'unlimited'],
    ['Greek letters in a Latin word', 'f\u03bfrce', 'force'],
    ['letters of mathematics', '\u{1d5ce}\u{1d5c7}limited', 'unlimited'],
    ['wide letters', '\uff35\uff33\uff24', 'USD'],
    ['ligatures', 'de\ufb01ned', 'defined'],
    ['small capitals of phonetics', '\u1d1c\u0274\u029f\u026a\u1d0d\u026a\u1d1b\u1d07\u1d05', 'UNLIMITED'],
    ['characters without width', 'un\u200blim\u200dit\u2060ed', 'unlimited'],
    ['letters that narrow spaces part', 'c\u202fa\u202fp', 'cap'],
  ])('writes what a person reads: %s', (_, word, looks) => {
    expect(asItLooks(word)).toBe(looks);
  });

  it.each([
    ['a Cyrillic word', '\u0441\u043e\u0440\u0435'],
    ['letters that look like no Latin ones', 'p\u0434f'],
    ['numbers that narrow spaces part', '48\u202f500'],
    ['units', '\u00b5m²'],
    ['marks of footnotes', 'fees¹'],
    ['wide marks', '\uff08\u7b2c\uff0c'],
  ])('leaves alone: %s', (_, word) => {
    expect(asItLooks(word)).toBe(word);
  });
});
