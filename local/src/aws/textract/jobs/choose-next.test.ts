import { describe, expect, it } from 'vitest';
import { chooseNext } from './choose-next.ts';

const job = (ordinal: number, pagesLeft: number | undefined) => ({ ordinal, pagesLeft });

describe('chooseNext', () => {
  it.each([
    ['nothing', [], 0, undefined],
    ['the only job', [job(1, 300)], 0, 1],
    ['the shortest at one turn', [job(1, 300), job(2, 2)], 0, 2],
    ['the oldest at the next', [job(1, 300), job(2, 2)], 1, 1],
    ['the older of two as short', [job(2, 5), job(1, 5)], 0, 1],
    ['a job that is not counted', [job(1, 1), job(3, undefined), job(2, undefined)], 1, 2],
  ] as const)('chooses %s', (_what, waiting, turn, ordinal) => {
    expect(chooseNext(waiting, turn)?.ordinal).toBe(ordinal);
  });

  it('lets neither a long document nor a crowd of short ones wait for the other', () => {
    const long = { ordinal: 0, pagesLeft: 100 };
    let shorts = Array.from({ length: 50 }, (_, index) => ({ ordinal: index + 1, pagesLeft: 1 }));
    for (let turn = 0; turn < 100; turn++) {
      const chosen = chooseNext([long, ...shorts], turn)!;
      chosen.pagesLeft--;
      shorts = shorts.filter(({ pagesLeft }) => pagesLeft > 0);
    }
    expect([long.pagesLeft, shorts.length]).toEqual([50, 0]);
  });
});
