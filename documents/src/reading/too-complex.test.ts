import { describe, expect, it } from 'vitest';
import { HEAVY_PAGES, pageOfAnnotations, pageOfHugePicture } from '../testing/heavy-pages.ts';
import { readContract } from './read-contract.ts';

const LINE = 'The parties agree as follows.';

/**
 * Little for a page, since these take for ever. Of what is lost on them the whole process counts, with what V8 does beside:
 * on a machine that is idle a page is given up after twice its time.
 */
const patience = { open: 20_000, page: 1500, lost: 6000, megabyte: 30_000 };

const accountOf = async (bytes: Uint8Array) => {
  const { pages } = await readContract(bytes, { patience });
  return pages.map(({ status, unread = [] }) => [status, ...new Set(unread.map(({ why }) => why))]);
};

describe('a page that takes too much time or memory', () => {
  it.each(Object.entries(HEAVY_PAGES))('is unread, and the others are read: %s', async (_, make) => {
    expect(await accountOf(make(LINE))).toEqual([['read'], ['unread', 'too-complex'], ['read']]);
  });

  it('has no more annotations read than a form has', async () => {
    expect(await accountOf(pageOfAnnotations(LINE, 6000))).toEqual([
      ['read'],
      [expect.any(String), 'too-complex'],
      ['read'],
    ]);
  });

  it('draws no picture of a billion pixels to a side', async () => {
    expect(await accountOf(pageOfHugePicture(LINE, 1_000_000_000))).toEqual([
      ['read'],
      [expect.any(String), 'not-drawn'],
      ['read'],
    ]);
  });
});
