import { expect, it } from 'vitest';
import { breakLines } from './lines.ts';

const byLetter = (text: string) => text.length;

it('breaks at spaces, and lets a longer word stand alone', () => {
  const lines = breakLines([{ text: 'a bc incorporated d', style: 'regular' }], 5, byLetter);
  expect(lines.map((line) => line.map((run) => run.text).join(''))).toEqual(['a bc', 'incorporated', 'd']);
});

it('keeps a bold word and its quotation marks together', () => {
  const runs = [
    { text: 'the “', style: 'regular' as const },
    { text: 'Fee', style: 'bold' as const },
    { text: '”', style: 'regular' as const },
  ];
  expect(breakLines(runs, 7, byLetter)).toEqual([
    [{ text: 'the', style: 'regular' }],
    [
      { text: '“', style: 'regular' },
      { text: 'Fee', style: 'bold' },
      { text: '”', style: 'regular' },
    ],
  ]);
});
