import { describe, expect, it } from 'vitest';
import { joinSpacedLetters } from './join-spaced.ts';
import type { GlyphWord } from './word.ts';

const [WIDTH, HEIGHT, GAP] = [0.006, 0.012, 0.004];

/** Letters side by side; of more spaces between them, more room. */
function setApart(line: string): GlyphWord[] {
  let left = 0.1;
  return Array.from(line.matchAll(/(\s*)(\S+)/g), ([, room = '', text = '']) => {
    left += room.length * GAP;
    const width = text.length * WIDTH;
    const word = { text, box: { left, top: 0.1, width, height: HEIGHT }, confidence: 1, from: 0, to: 1 };
    left += width;
    return word;
  });
}

const joined = (line: string): string[] => joinSpacedLetters(setApart(line), 1).map(({ text }) => text);

describe('joinSpacedLetters', () => {
  it.each([
    ['p a y s   w i t h o u t   e n d.', ['pays', 'without', 'end.']],
    ['( p a y s,   “w i t h o u t   e n d”;', ['(pays,', '“without', 'end”;']],
    ['“p a y s   a l w a y s”.', ['“pays', 'always”.']],
    ['p a y s   a l w a y s', ['pays', 'always']],
  ])('joins letters with what stands around words: %s', (line, words) => {
    expect(joined(line)).toEqual(words);
  });

  it.each(['A. B. C. D. E. F.', '(a) (b) (c) (d) (e) (f)', '1. 2. 3. 4. 5. 6.', 'It is a b c.'])(
    'leaves numbers and initials as they are: %s',
    (line) => {
      expect(joined(line)).toEqual(line.split(' '));
    },
  );
});
