import type { BriefBurden, TakenPaper } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { burdensOnPaper } from './burdens-on-paper.ts';

const burden = (kind: string): BriefBurden => ({ kind, why: 'It binds.', citations: [{ quote: 'shall' }] });
const BURDENS = [burden('shut-out'), burden('addresses-the-reader'), burden('ticked-choice')];
const paper = (...differences: TakenPaper['differences']): TakenPaper => ({
  paper: 'boat-hire',
  approvedBy: 'Ann Lee',
  approvedOn: '2027-05-03',
  differences,
});

describe('burdensOnPaper', () => {
  it('leaves a contract on no paper as it is', () => {
    expect(burdensOnPaper(BURDENS, undefined)).toEqual(BURDENS);
  });

  it('has none in what a lawyer has read, but for what no approval covers', () => {
    expect(burdensOnPaper(BURDENS, paper()).map(({ kind }) => kind)).toEqual([
      'addresses-the-reader',
      'ticked-choice',
    ]);
  });

  it('tells every difference first, and all that binds beside it', () => {
    const [first, ...rest] = burdensOnPaper(
      BURDENS,
      paper({ paper: '30 days', citation: { quote: '3 days', start: 4, end: 10 } }),
    );
    expect(first).toEqual({
      kind: 'differs-from-approved-paper',
      why: 'The approved paper “boat-hire” says here: “30 days”.',
      citations: [{ quote: '3 days', start: 4, end: 10 }],
    });
    expect(rest).toEqual(BURDENS);
  });

  it.each([
    ['', 'The approved paper “boat-hire” does not have these words.'],
    ['word '.repeat(200), /^.{1,299}…”\.$/],
  ])('says within its room what the paper has: %#', (words, why) => {
    const [first] = burdensOnPaper([], paper({ paper: words, citation: { quote: 'x' } }));
    expect(first?.why).toMatch(why);
  });
});
