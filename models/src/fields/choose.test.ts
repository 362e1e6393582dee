import { expect, it } from 'vitest';
import { chooseValues } from './choose.ts';

const ranked = (...pairs: [string, number][]) =>
  pairs.map(([value, score]) => ({ value, score, mentions: [] }));

it('takes one party once, however long its name is read', () => {
  const candidates = ranked(['Alder Inc.', 0.9], ['The Alder Inc.', 0.8], ['Birch LLC', 0.7], ['Oak', 0.1]);
  expect(chooseValues('party', candidates, 0.5).map(({ value }) => value)).toEqual([
    'Alder Inc.',
    'Birch LLC',
  ]);
});

it('takes one value of any other field, and none below the threshold', () => {
  expect(chooseValues('term', ranked(['2 years', 0.9], ['3 years', 0.8]), 0.5)).toHaveLength(1);
  expect(chooseValues('term', ranked(['2 years', 0.4]), 0.5)).toEqual([]);
});
