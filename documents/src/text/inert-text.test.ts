import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLines, inertJson, inertText, oneLine, shortName } from './inert-text.ts';

/** What no sink may get. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0001}-\u{e007f}]/u;

const HOSTILE = [
  ['a title for the terminal', 'NDA\u001b]0;owned\u0007.pdf'],
  ['a colour', 'NDA\u001b[31m.pdf'],
  ['a control sequence in one character', 'NDA\u009b31m.pdf'],
  ['a line of its own', 'NDA.pdf\r\nDecide here: https://evil.example'],
  ['paragraphs', 'NDA\u2028\u2029.pdf'],
  ['letters turned around', 'NDA\u202efdp.exe'],
  ['isolates', 'NDA\u2066\u2067\u2068\u2069.pdf'],
  ['letters nobody sees', 'NDA\u{e0041}\u{e0042}\ufeff\u00ad\u200b.pdf'],
  ['half a character', 'NDA\ud83d.pdf'],
  ['nothing', 'NDA\0.pdf'],
] as const;

describe.each(HOSTILE)('%s', (_, name) => {
  it('is gone from a line and from a text', () => {
    for (const shown of [oneLine(name), shortName(name), inertText(name).replaceAll('\n', '')]) {
      expect(shown).not.toMatch(STEERS);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).toMatch(/^NDA/);
    }
  });

  it('is told by JSON and does not steer there', () => {
    const json = inertJson({ name });
    expect(json).not.toMatch(STEERS);
    expect(JSON.parse(json)).toEqual({ name });
  });
});

it('leaves scripts as they are written', () => {
  for (const text of ['Straße', 'می\u200cخواهم', '株式会社', 'Ελλάς', 'क्\u200dष', '👩‍⚖️'])
    expect(oneLine(text)).toBe(text);
});

it('keeps lines and tabs of a text', () => {
  expect(inertText('one\n\ttwo\r\n')).toBe('one\n\ttwo\n');
});

it('lets no name add a line to a mail', () => {
  const text = asLines(['Contract:   NDA.pdf\r\nDecide here: https://evil.example', '', '  - quoted']);
  expect(text.split('\n')).toEqual([
    'Contract:   NDA.pdf Decide here: https://evil.example',
    '',
    '  - quoted',
  ]);
});

it('shortens a thousand letters and keeps the end', () => {
  const short = shortName(`${'a'.repeat(1000)}.pdf`);
  expect([[...short].length, short.endsWith('aaaa.pdf')]).toEqual([120, true]);
  expect(shortName(`${'👩'.repeat(500)}`).isWellFormed()).toBe(true);
});

it('writes JSON that reads back as any value was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(inertJson(value, 2))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(inertJson(value)).not.toMatch(STEERS);
    }),
  );
});
