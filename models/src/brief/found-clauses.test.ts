import { expect, it } from 'vitest';
import { foundClauses } from './found-clauses.ts';
import { briefSource } from './source.ts';

const clausesOf = (...clauses: string[]) =>
  foundClauses(briefSource(clauses.map((clause, at) => `${at + 1}. ${clause}`).join('\n\n')));

it('tells a clause with where it stands and how it begins', () => {
  const [found] = clausesOf(
    'The Buyer pays.',
    'This Agreement shall be governed by the laws of Ohio.',
  ).filter(({ category }) => category === 'governing-law');
  expect(found).toMatchObject({ words: expect.stringContaining('governed by the laws of Ohio') });
});

it('knows what no model was trained on', () => {
  const categories = clausesOf(
    'The Supplier may increase its prices at any time in its sole discretion.',
    'The Buyer shall indemnify the Supplier against all claims.',
  ).map(({ category }) => category);
  expect(categories).toEqual(expect.arrayContaining(['unilateral-price-increase', 'one-sided-indemnity']));
});

it('tells nothing that the contract denies, and nothing of an empty text', () => {
  const categories = clausesOf('The Supplier may not increase its prices during the term.').map(
    ({ category }) => category,
  );
  expect(categories).not.toContain('unilateral-price-increase');
  expect(foundClauses(briefSource(''))).toEqual([]);
});
