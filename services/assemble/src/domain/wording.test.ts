import { expect, it } from 'vitest';
import { withArticle, wordsOf } from './wording.ts';

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
