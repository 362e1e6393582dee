import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

const letters = (text: string) => [...text];

describe('differences', () => {
  it.each([
    ['abc', 'abc', []],
    ['', '', []],
    ['abc', 'abxc', [{ from: 2, to: 2, start: 2, end: 3 }]],
    ['abxc', 'abc', [{ from: 2, to: 3, start: 2, end: 2 }]],
    ['abxc', 'abyzc', [{ from: 2, to: 3, start: 2, end: 4 }]],
    ['', 'a', [{ from: 0, to: 0, start: 0, end: 1 }]],
    ['ab', '', [{ from: 0, to: 2, start: 0, end: 0 }]],
  ])('of %j and %j are %j', (a, b, expected) => {
    expect(differences(letters(a), letters(b), 10)).toEqual(expected);
  });

  it('are not told where there are too many', () => {
    expect(differences(letters('abc'), letters('xyz'), 5)).toBeUndefined();
    expect(differences(letters('abc'), letters('xyz'), 6)).toHaveLength(1);
  });

  it('turn the one into the other, whatever they are', () => {
    const words = (seed: number) =>
      Array.from({ length: seed % 29 }, (_, at) => 'abcd'.charAt(((seed * 31 + at * at * 7) >> 2) % 4));
    for (let seed = 1; seed < 300; seed++) {
      const [a, b] = [words(seed), words(seed * 17)];
      const parts = differences(a, b, 60) ?? [];
      const changed = parts
        .toReversed()
        .reduce(
          (all, { from, to, start, end }) => [
            ...all.slice(0, from),
            ...b.slice(start, end),
            ...all.slice(to),
          ],
          a,
        );
      expect(changed).toEqual(b);
    }
  });
});
