import type { Brief, Finding } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { brief, finding } from '../../testing/contract.ts';
import { disagreements } from './disagreements.ts';

const OURS = brief({
  governingLaw: { value: 'State of New York', citations: [] },
  term: { kind: 'duration', value: '1 year', citations: [] },
  effectiveDate: { value: '2026-03-01', citations: [{ quote: 'starts on 1 March 2026' }] },
});
const said = (...fields: [string, string, ...string[]][]) =>
  disagreements(OURS, {
    findings: [],
    fields: fields.map(([name, value, ...quotes]) => ({
      name,
      value,
      citations: quotes.map((quote) => ({ quote })),
    })),
  }).map(({ text }) => text);

it.each([
  ['the same law', 'jurisdiction', 'New York'],
  ['the same time in months', 'term', '12 months'],
  ['the same day', 'effective-date', '2026-03-01'],
  ['a day that is open', 'effective-date', 'ambiguous: 2026-01-03 or 2026-03-01'],
  ['the day that the contract is dated, in other words of it', 'effective-date', '2026-02-27'],
  ['a party of a brief that found none', 'party', 'Tarn Ltd'],
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
  expect(
    disagreements(undefined, { fields: [{ name: 'term', value: '3 years', citations: [] }], findings: [] }),
  ).toEqual([]);
});

describe('disagreements, of what findings say', () => {
  const QUOTE = 'The Supplier shall sell to the Buyer only, for two years.';
  const OTHER = 'Something else is agreed.';
  const citations = [{ quote: QUOTE }];
  const parties = [
    { name: 'Tarn & Sons Limited', role: 'Supplier', citations },
    { name: 'Birch Retail LLC', role: 'Buyer', citations },
  ];
  const of = (ours: Partial<Brief>, category: string, terms: Partial<Finding>, quote = QUOTE) =>
    disagreements(brief({ parties, ...ours }), {
      fields: [],
      findings: [{ ...finding(category, quote), ...terms }],
    }).map(({ text }) => text);

  const restraint = [{ binds: 'Supplier', duration: '2 years', citations }];
  const exit = [{ by: 'Buyer', notice: '90 days', citations }];
  const commitment = [{ by: 'Buyer', amount: '$5,000', citations }];
  const transfer = [{ from: 'Supplier', to: 'Buyer', citations }];
  const indemnity = [{ by: 'Supplier', to: 'Buyer', citations }];
  const cap = { exists: true, amount: '$10,000', protects: 'Supplier', citations };
  const renewal = { automatic: true, period: '1 year', noticeToStop: '90 days', citations };
  const payment = [{ what: 'share', amount: '$700', payer: 'Buyer', citations }];

  it.each<[string, Partial<Brief>, string, Partial<Finding>]>([
    ['exclusivity: whom it binds', { exclusivity: restraint }, 'exclusivity', { binds: 'the Buyer' }],
    ['exclusivity: for how long', { exclusivity: restraint }, 'exclusivity', { duration: '3 years' }],
    ['competition: whom it binds', { nonCompete: restraint }, 'non-compete', { binds: 'both' }],
    [
      'solicitation: for how long',
      { nonSolicit: restraint },
      'no-solicit-of-employees',
      { duration: '6 months' },
    ],
    [
      'ending it without a cause: whom',
      { terminationForConvenience: exit },
      'termination-for-convenience',
      { benefits: 'Supplier' },
    ],
    [
      'ending it without a cause: the notice',
      { terminationForConvenience: exit },
      'termination-for-convenience',
      { deadline: '30 days' },
    ],
    ['the least that is', { minimumCommitment: commitment }, 'minimum-commitment', { amount: '$6,000' }],
    [
      'damages agreed in advance',
      { liquidatedDamages: commitment },
      'liquidated-damages',
      { binds: 'Supplier' },
    ],
    ['the transfer of', { ipAssignment: transfer }, 'ip-ownership-assignment', { benefits: 'Supplier' }],
    [
      'the indemnity: whom it binds',
      { indemnities: indemnity },
      'one-sided-indemnity',
      { binds: 'Birch Retail LLC' },
    ],
    ['the amount of the cap', { liabilityCap: cap }, 'cap-on-liability', { amount: '$20,000' }],
    ['whom the cap on liability protects', { liabilityCap: cap }, 'cap-on-liability', { benefits: 'Buyer' }],
    ['the length of a renewal', { renewal }, 'renewal-term', { duration: '5 years' }],
    [
      'the notice that stops a renewal',
      { renewal },
      'notice-period-to-terminate-renewal',
      { deadline: '60 days' },
    ],
    ['the sums that are paid', { payments: payment }, 'revenue-profit-sharing', { amount: '$900' }],
    ['who pays', { payments: payment }, 'revenue-profit-sharing', { binds: 'Supplier' }],
    ['exclusivity: the brief takes it', { exclusivity: restraint }, 'exclusivity', { polarity: 'negated' }],
    ['a cap on liability', { liabilityCap: cap }, 'cap-on-liability', { polarity: 'negated' }],
    ['renewal', { renewal }, 'renewal-term', { polarity: 'negated' }],
  ])('tells another reading of %s', (called, ours, category, terms) => {
    const [text, ...rest] = of(ours, category, terms);
    expect(text).toContain(`Two readings do not agree on ${called}`);
    expect(rest).toEqual([]);
  });

  it.each<[string, Partial<Brief>, string, Partial<Finding>, string?]>([
    ['a party by name', { exclusivity: restraint }, 'exclusivity', { binds: 'Tarn & Sons Limited' }],
    ['a time in months', { exclusivity: restraint }, 'exclusivity', { duration: '24 months' }],
    ['other words of another clause', { exclusivity: restraint }, 'exclusivity', { binds: 'Buyer' }, OTHER],
    ['somebody whom the brief does not know', { exclusivity: restraint }, 'exclusivity', { binds: 'Agent' }],
    ['a sum among others', { liabilityCap: cap }, 'cap-on-liability', { amount: '$10,000 or $500' }],
    ['a cap in words', { liabilityCap: cap }, 'cap-on-liability', { amount: 'the fees paid' }],
    ['what is denied elsewhere', { exclusivity: restraint }, 'exclusivity', { polarity: 'negated' }, OTHER],
  ])('takes %s', (_, ours, category, terms, quote) => {
    expect(of(ours, category, terms, quote)).toEqual([]);
  });

  const named = (...names: string[]) =>
    disagreements(brief({ parties }), {
      findings: [],
      fields: names.map((value) => ({ name: 'party', value, citations: [] })),
    }).map(({ text }) => text);

  it('tells each party that is nobody of the brief, and takes the others however they are written', () => {
    expect(named('Tarn and Sons Ltd', 'Birch Retail')).toEqual([]);
    expect(named('Tarn and Sons Ltd', 'Oak Holdings Limited')).toEqual([
      'Two readings do not agree on the parties: Tarn & Sons Limited, Birch Retail LLC and Oak Holdings Limited.',
    ]);
  });

  it('tells a term that does not lead to the day on which the contract ends', () => {
    const until = (value: string, said: Finding['citations'] = citations) =>
      disagreements(
        brief({
          effectiveDate: { value: '2026-01-01', citations },
          term: { kind: 'until-date', value: '2026-12-31', citations },
          endDate: { value: '2026-12-31', citations },
        }),
        { findings: [], fields: [{ name: 'term', value, citations: said }] },
      );
    expect(until('12 months')).toEqual([]);
    expect(until('3 years')).toHaveLength(1);
    const tail = [{ quote: 'duties that last until the third anniversary of its end' }];
    expect(until('3 years', tail)).toEqual([]);
  });
});
