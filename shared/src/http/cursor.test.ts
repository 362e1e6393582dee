import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fromNext, toNext } from './cursor.ts';

const place = z.tuple([z.number(), z.string()]);

describe('fromNext', () => {
  it('reads what toNext wrote', () => {
    expect(fromNext(toNext([1.5, 'übung']), place)).toEqual([1.5, 'übung']);
  });

  it('has nothing to read on the first page', () => {
    expect(fromNext(undefined, place)).toBeUndefined();
  });

  it.each([
    '',
    'bogus',
    toNext(['1', 'a']),
    toNext([1]),
    toNext({ at: 1 }),
    toNext([1, 'a\0']),
    toNext([1, '\ud83d']),
  ])('refuses %j', (next) => {
    expect(() => fromNext(next, place)).toThrowError(
      expect.objectContaining({ status: 400, code: 'BadRequest' }),
    );
  });
});
