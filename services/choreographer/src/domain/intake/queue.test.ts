import { describe, expect, it } from 'vitest';
import { aRun } from '../../testing/rows.ts';
import { type AtWork, freePlaces, nextOf, turnAfter, uploaderKey } from './queue.ts';

describe('a run that joins the queue', () => {
  it.each([
    ['of nobody', { earliest: null, ownLatest: null }, 0],
    ['of others alone: it comes with their next', { earliest: 7, ownLatest: null }, 7],
    ['with its uploader’s own: behind them', { earliest: 3, ownLatest: 9 }, 10],
    ['of an uploader who fell behind', { earliest: 5, ownLatest: 2 }, 5],
  ])('%s', (_, turns, expected) => {
    expect(turnAfter(turns)).toBe(expected);
  });

  it.each([
    [{ uploaderEmail: 'Ann@Firm.example', uploaderId: 'sub-1' }, 'ann@firm.example'],
    [{ uploaderEmail: null, uploaderId: 'sub-1' }, 'sub-1'],
    [{ uploaderEmail: null, uploaderId: null }, ''],
    [{ uploaderEmail: 'ann@firm.example', uploaderId: null }, ''],
  ])('is of whoever its row knows, not of whom the object names: %j', (row, key) => {
    expect(uploaderKey(row)).toBe(key);
  });
});

describe('places', () => {
  it.each<[number, AtWork, { any: number; large: number }]>([
    [10, { small: 0, large: 0 }, { any: 10, large: 5 }],
    [10, { small: 0, large: 5 }, { any: 5, large: 0 }],
    [10, { small: 8, large: 1 }, { any: 1, large: 1 }],
    [10, { small: 10, large: 0 }, { any: 0, large: 0 }],
    [1, { small: 0, large: 0 }, { any: 1, large: 1 }],
    [3, { small: 6, large: 2 }, { any: 0, large: 0 }],
  ])('of %i with %j at work leave %j', (places, atWork, expected) => {
    expect(freePlaces(places, atWork)).toEqual(expected);
  });

  it('go by turn, then by who came first', () => {
    const [early, late] = [new Date('2026-03-02T12:00:00Z'), new Date('2026-03-02T12:00:01Z')];
    const waiting = [
      aRun({ runId: 'd', turn: 1, receivedAt: early }),
      aRun({ runId: 'c', turn: 0, receivedAt: late }),
      aRun({ runId: 'b', turn: 0, receivedAt: early }),
      aRun({ runId: 'a', turn: 0, receivedAt: early }),
    ];
    expect(nextOf(waiting, 3).map(({ runId }) => runId)).toEqual(['a', 'b', 'c']);
  });
});
