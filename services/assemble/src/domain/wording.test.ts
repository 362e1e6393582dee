import { expect, it } from 'vitest';
import { firstOf, listed, withArticle, wordsOf } from './wording.ts';

it.each([
  ['Netherlands', 'the Netherlands'],
  ['United Kingdom', 'the United Kingdom'],
  ['Netherlands Antilles', 'the Netherlands Antilles'],
  ['Delaware', 'Delaware'],
  ['England and Wales', 'England and Wales'],
])('names %s in a sentence as %s', (place, words) => {
  expect(withArticle(place)).toBe(words);
});

it.each([
  ['ip-and-licensing', 'IP and licensing'],
  ['employment', 'Employment'],
])('writes %s as %s', (slug, words) => {
  expect(wordsOf(slug)).toBe(words);
});

it('counts those of many that it does not name', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  expect(listed(firstOf(names))).toBe('A, B, C, D, E and F');
  expect(listed(firstOf([...names, 'G', 'H']))).toBe('A, B, C, D, E and 3 others');
});
