import { expect, it } from 'vitest';
import { brief } from '../../testing/contract.ts';
import { disagreements } from './disagreements.ts';

const OURS = brief({
  governingLaw: { value: 'State of New York', citations: [] },
  term: { kind: 'duration', value: '1 year', citations: [] },
  effectiveDate: { value: '2026-03-01', citations: [{ quote: 'starts on 1 March 2026' }] },
});
const said = (...fields: [string, string, ...string[]][]) =>
  disagreements(
    OURS,
    fields.map(([name, value, ...quotes]) => ({
      name,
      value,
      citations: quotes.map((quote) => ({ quote })),
    })),
  ).map(({ text }) => text);

it.each([
  ['the same law', 'jurisdiction', 'New York'],
  ['the same time in months', 'term', '12 months'],
  ['the same day', 'effective-date', '2026-03-01'],
  ['a day that is open', 'effective-date', 'ambiguous: 2026-01-03 or 2026-03-01'],
  ['the day that the contract is dated, in other words of it', 'effective-date', '2026-02-27'],
  ['what the brief does not compare', 'party', 'Tarn Ltd'],
])('takes %s', (_, name, value) => {
  expect(said([name, value, 'dated 27 February 2026'])).toEqual([]);
});

it.each([
  ['jurisdiction', 'Ohio', 'Two readings do not agree on the governing law: State of New York and Ohio.'],
  ['term', '3 years', 'Two readings do not agree on the term: 1 year and 3 years.'],
  [
    'effective-date',
    '2025-03-01',
    'Two readings do not agree on the day on which it takes effect: 2026-03-01 and 2025-03-01.',
  ],
])('tells another %s', (name, value, text) => {
  expect(said([name, value, 'It starts on 1 March 2026 for a year'])).toEqual([text]);
});

it('takes one of several that agrees, no field, and no brief', () => {
  expect(said(['jurisdiction', 'Ohio'], ['jurisdiction', 'New York'])).toEqual([]);
  expect(said()).toEqual([]);
  expect(disagreements(undefined, [{ name: 'term', value: '3 years', citations: [] }])).toEqual([]);
});
