import { expect, it } from 'vitest';
import { count, sentence, span } from './words.ts';

it.each([
  ['master-services', 'Master services'],
  ['nda', 'NDA'],
  ['ip-and-licensing', 'IP and licensing'],
])('writes %s as %s', (slug, words) => expect(sentence(slug)).toBe(words));

it('counts in the right number', () => {
  expect([
    count(0, 'section'),
    count(1, 'section'),
    count(2, 'section'),
    count(3, 'retry', 'retries'),
  ]).toEqual(['0 sections', '1 section', '2 sections', '3 retries']);
});

it.each([
  [-5, '0 s'],
  [59_400, '59 s'],
  [60_000, '1 min 0 s'],
  [3_600_000, '1 h 0 min'],
  [97_200_000, '1 d 3 h'],
])('says %i ms as %s', (milliseconds, words) => expect(span(milliseconds)).toBe(words));
