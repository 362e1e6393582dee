import { describe, expect, it } from 'vitest';
import { setChoicesApart } from './choices.ts';

const LEFT = 0.1;

/** Lines of one paragraph; two spaces at the beginning indent, a blank line begins a paragraph. */
const read = (text: string) =>
  setChoicesApart(
    text.split('\n').map((line, index, lines) => ({
      text: line.trim(),
      left: line.startsWith('  ') ? LEFT + 0.04 : LEFT,
      begins: index === 0 || lines[index - 1] === '',
    })),
  );

describe('setChoicesApart', () => {
  it.each([
    [
      'boxes before their words',
      'Liability is: ☒ unlimited ☐ limited to the fees',
      'Liability is: ☒ unlimited ☐',
      'limited to the fees',
    ],
    [
      'boxes on lines of their own',
      '☐ limited to the fees\n☒ unlimited',
      '☐\n☒ unlimited',
      'limited to the fees',
    ],
    ['boxes behind their words', 'Liability: limited ☐ unlimited ☒', 'Liability: ☐ unlimited ☒', 'limited'],
    ['brackets', '[ ] limited to the fees\n[x] unlimited', '[ ]\n[x] unlimited', 'limited to the fees'],
    ['radio buttons', '( ) limited to the fees\n(•) unlimited', '( )\n(•) unlimited', 'limited to the fees'],
    ['blanks', '_X_ unlimited\n___ limited to the fees', '_X_ unlimited\n___', 'limited to the fees'],
    ['squares beside a tick', '□ limited to the fees\n✓ unlimited', '□\n✓ unlimited', 'limited to the fees'],
    ['a form of which nothing is ticked', '☐ limited to the fees', '☐', 'limited to the fees'],
    [
      'an option of several lines',
      '☐ limited to the fees\npaid in a year\n☒ unlimited',
      '☐\n\n☒ unlimited',
      'limited to the fees / paid in a year',
    ],
    [
      'an indented option',
      '☐ Limited.\n  No more is owed.\nFees are due at once.',
      '☐\n\nFees are due at once.',
      'Limited. / No more is owed.',
    ],
    [
      'an option within a sentence',
      'Fees are ☐ fixed ☒ due monthly; interest is 4 %.',
      'Fees are ☐ ☒ due monthly; interest is 4 %.',
      'fixed',
    ],
    [
      'the last option of a sentence',
      'Fees are ☒ due monthly ☐ fixed. Interest is 4 %.',
      'Fees are ☒ due monthly ☐ Interest is 4 %.',
      'fixed.',
    ],
  ])('keeps what nobody ticked apart: %s', (_, text, kept, apart) => {
    const { texts, notTaken } = read(text);
    expect(texts.join('\n')).toBe(kept);
    expect(notTaken.map((option) => option.text).join(' / ')).toBe(apart);
  });

  it.each([
    ['what stands in a paragraph after an option', '☐ limited\n\nThe fee is due.'],
    ['what follows an option without belonging to it', '☐ limited\nThe fee is due.'],
  ])('leaves %s', (_, text) => {
    expect(read(text).texts).toContain('The fee is due.');
  });

  it.each([
    ['squares as bullets of a list', '□ The fee is due.\n□ The term is a year.'],
    ['items of a list', '(v) the fee is due\n(x) the term is a year'],
    ['blanks to fill in', 'Signed by ____________ of Harrow Ltd'],
    ['brackets around words', '[Name of the buyer] pays [ ]'],
    ['a table of answers', 'Is liability capped? ☐ ☒'],
  ])('leaves %s as they are', (_, text) => {
    expect(read(text)).toEqual({ texts: text.split('\n'), notTaken: [] });
  });
});
