import { expect, it } from 'vitest';
import { chosenBy, shareOf } from './script.ts';

const all = Array.from({ length: 10 }, (_, index) => ({ name: `attack ${index}` }));

it.each([1, 3, 4, 10, 12])('gives each of %i shares its part, and leaves none out', (of) => {
  const parts = Array.from({ length: of }, (_, index) => shareOf(`${index + 1}/${of}`, all));
  expect(parts.flat()).toEqual(all);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(Math.ceil(10 / of));
});

it.each(['0/4', '5/4', '1', 'a/b', '1/0'])('refuses %s', (share) => {
  expect(() => shareOf(share, all)).toThrow('A share is one of several');
});

it('chooses by words of a name, and a share of those', () => {
  expect(chosenBy(['attack', '3'], all)).toEqual([{ name: 'attack 3' }]);
  expect(chosenBy(['--share', '2/5'], all)).toEqual([{ name: 'attack 2' }, { name: 'attack 3' }]);
  expect(() => chosenBy(['nothing'], all)).toThrow('None has "nothing" in its name.');
});
