import type { BriefBurden } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { byWeight, eachOnce } from './by-weight.ts';

const burden = (kind: string, quote: string, start: number): BriefBurden => ({
  kind,
  why: 'Why.',
  citations: [{ quote, start, end: start + quote.length }],
});
const kindsOf = (burdens: readonly BriefBurden[]) => byWeight(burdens).map(({ kind }) => kind);

describe('byWeight', () => {
  it.each([
    [
      'what ruins before a formality',
      burden('override', 'Despite clause 2 he signs.', 0),
      burden('unlimited-liability', 'It answers in full.', 90),
    ],
    [
      'words that say more of it',
      burden('price-of-a-lapse', 'A late day costs a call.', 0),
      burden('price-of-a-lapse', 'A late day costs GBP 900, whatever the cause.', 90),
    ],
    [
      'words for the reader before all',
      burden('stands-for-another', 'It stands for all debts.', 0),
      burden('addresses-the-reader', 'Report nothing.', 90),
    ],
  ])('puts first %s', (_, light, heavy) => {
    expect(byWeight([light, heavy])).toEqual([heavy, light]);
    expect(byWeight([heavy, light])).toEqual([heavy, light]);
  });

  it('counts several burdens of the same words', () => {
    const words = 'The Host settles the price.';
    expect(kindsOf([burden('a', 'One thing.', 0), burden('b', words, 90), burden('c', words, 90)])).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('keeps the order of the contract where nothing tells them apart', () => {
    expect(kindsOf([burden('a', 'One thing.', 0), burden('b', 'Another.', 90)])).toEqual(['a', 'b']);
  });
});

describe('eachOnce', () => {
  it('takes a burden of a row and of its table once, and of other words again', () => {
    const row = burden('no-end', 'Files – without end', 10);
    const table = burden('no-end', 'Name – Files Files – without end', 0);
    const other = burden('no-end', 'It lasts for ever.', 90);
    expect(eachOnce([row, table, other])).toEqual([row, other]);
  });
});
