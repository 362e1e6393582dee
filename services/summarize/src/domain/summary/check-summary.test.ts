import type { Brief } from '@countersign/events';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { checkSummary } from './check-summary.ts';

const SOURCE = `<facts>
parties: [{"name":"Tarn & Sons Limited","role":"Supplier"},{"name":"Birch Retail LLC","role":"Buyer"}]
effectiveDate: {"value":"2024-03-03"}
term: {"kind":"duration","value":"2 years"}
payments: [{"what":"deposit","amount":"$5,000","payer":"Buyer"}]
liabilityCap: {"exists":true,"amount":"the fees paid in the twelve (12) months before","protects":"both"}
governingLaw: {"value":"England and Wales"}
</facts>
<passages>
Invoices are due within 30 days. The price rises by 3.5 % a year. Exhibit B lists the Goods. See https://birch.example/terms.
</passages>`;

const GOOD =
  'This is a supply agreement between Tarn & Sons Limited (the Supplier) and Birch Retail LLC (the Buyer), effective 3 March 2024, for 2 years, under the law of England and Wales. The Buyer pays a deposit of $5,000 and each invoice within 30 days; the price rises by 3.5 % a year. Liability is limited to the fees paid in the 12 months before. However, Exhibit B is missing.';

const citations = [{ quote: 'x' }];
const BRIEF = emptyBrief({
  parties: [
    { name: 'Tarn & Sons Limited', role: 'Supplier', citations },
    { name: 'Birch Retail LLC', role: 'Buyer', citations },
  ],
  payments: [{ what: 'deposit', amount: '$5,000', payer: 'Buyer', citations }],
  liabilityCap: {
    exists: true,
    amount: 'the fees paid in the twelve (12) months before',
    protects: 'both',
    citations,
  },
});

const check = (summary: string, changes: Partial<Brief> = {}) =>
  checkSummary(JSON.stringify({ summary }), SOURCE, 'You write the summary.', { ...BRIEF, ...changes });
const withIn = (words: string, changes: Partial<Brief> = {}) => check(`${GOOD} ${words}`, changes);

describe('checkSummary', () => {
  it('takes what stands in the brief and its passages', () => {
    expect(check(GOOD)).toEqual({ text: GOOD, refused: [] });
  });

  it.each([
    ['a sum', 'The Buyer also pays $7,500.', '$7,500'],
    ['a number', 'There are 14 sites.', '14'],
    ['a percentage', 'Interest is 9 %.', '9'],
    ['a number of days as a sum', 'The Buyer pays $30.', '$30'],
    ['a sum in another currency', 'The deposit is €5,000.', '€5,000'],
    ['a number of months as a percentage', 'The price rises by 12 %.', '12 %'],
    ['a percentage in words', 'Interest is five percent.', 'five percent'],
    ['a day', 'It ends on 3 March 2027.', '3 March 2027'],
    ['a duration in figures', 'Notice is 90 days.', '90'],
    ['a duration in words', 'Notice is six months.', 'six months'],
  ])('refuses %s that is not there', (_, words, shown) => {
    const { text, refused } = withIn(words);
    expect(text).toBeNull();
    expect(refused.join(' ')).toContain(shown);
  });

  it.each([
    ['a party', 'Oakwood Holdings guarantees the price.', 'oakwood'],
    ['a place', 'Courts in Paris decide.', 'paris'],
    ['a party in small letters', 'The price is guaranteed by oakwood holdings.', 'oakwood'],
    ['somebody who acts, in small letters', 'By a side letter, novik may audit the books.', 'novik'],
    ['a name at the start of a sentence', 'Novik may audit the books.', 'novik'],
  ])('refuses %s that nobody has', (_, words, shown) => {
    expect(withIn(words).refused.join(' ')).toContain(shown);
  });

  it.each([
    ['a verdict', 'Overall this is low risk.', 'verdict'],
    ['advice to sign', 'It should be approved.', 'verdict'],
    ['talk of itself', 'As an AI language model I note this.', 'unscripted'],
    ['a foreign address', 'See https://evil.example/x.', 'unscripted'],
    ['active content', '<script>alert(1)</script>', 'unscripted'],
  ])('refuses %s', (_, words, shown) => {
    expect(withIn(words).refused.join(' ')).toContain(shown);
  });

  it.each([
    ['prose', 'The deal is simple.'],
    ['another object', '{"text": "The deal."}'],
    ['more than was asked for', JSON.stringify({ summary: GOOD, risk: 'low' })],
    ['a list', '["a"]'],
    ['nothing', ''],
    ['too little', JSON.stringify({ summary: 'A supply agreement.' })],
    ['too much', JSON.stringify({ summary: GOOD.repeat(20) })],
  ])('refuses %s', (_, answer) => {
    expect(checkSummary(answer, SOURCE, '', BRIEF).text).toBeNull();
  });

  const indemnities = [{ by: 'Supplier', to: 'Buyer', citations }];
  const terminationForConvenience = [{ by: 'Buyer', notice: null, citations }];
  const nonCompete = [{ binds: 'Supplier', duration: null, citations }];
  const ipAssignment = [{ from: 'Supplier', to: 'Buyer', citations }];
  const renewal = { automatic: true, period: null, noticeToStop: null, citations };
  const assignment = { restricted: true, binds: null, changeOfControl: false, citations };
  const uncapped = { exists: true, citations };
  const one = { exists: true, amount: null, protects: 'Buyer', citations };

  it.each<[string, string, Partial<Brief>?]>([
    ['pays', 'The Supplier pays the deposit to the Buyer.'],
    ['pays, by name', 'Tarn & Sons Limited shall pay the price to Birch Retail LLC.'],
    ['pays, turned', 'The deposit is paid by the Supplier.'],
    ['indemnifies', 'The Buyer indemnifies the Supplier.', { indemnities }],
    ['indemnifies, turned', 'The Supplier is indemnified by the Buyer.', { indemnities }],
    ['indemnifies, both', 'Each party shall indemnify the other.', { indemnities }],
    ['ends it', 'The Supplier may terminate for convenience.', { terminationForConvenience }],
    ['competes', 'The Buyer may not compete.', { nonCompete }],
    ['hands over', 'The Buyer assigns all inventions to the Supplier.', { ipAssignment }],
    ['is protected', "The Supplier's liability is limited.", { liabilityCap: one }],
  ])('refuses a summary that turns round who %s', (_, words, changes) => {
    expect(withIn(words, changes).refused.join(' ')).toContain('The brief says otherwise who');
  });

  it.each<[string, string, Partial<Brief>?]>([
    ['no limit where there is one', 'There is no limit of liability.'],
    ['no limit in other words', 'The liability of the Supplier is without limit.'],
    ['no limit, with a case of which the brief knows nothing', 'Liability for delay is unlimited.'],
    ['a limit where there is none', 'It is signed.', { liabilityCap: { ...one, exists: false } }],
    ['renewal that is not there', 'It renews automatically.'],
    ['no renewal where there is one', 'It does not renew.', { renewal }],
    ['a way out that is not there', 'Either party may terminate for convenience.'],
    [
      'no way out where there is one',
      'Neither party may terminate without cause.',
      { terminationForConvenience },
    ],
    ['a waiver of the jury', 'Trial by jury is waived.'],
    ['freedom to compete', 'The Supplier is free to compete.', { nonCompete }],
    ['freedom to assign', 'The Supplier may assign it without consent.', { assignment }],
    ['no indemnity', 'There is no indemnity.', { indemnities }],
  ])('refuses %s', (_, words, changes) => {
    expect(withIn(words, changes).refused.join(' ')).toMatch(/It (?:denies|tells of) /);
  });

  it.each<[string, Partial<Brief>?]>([
    ['The Buyer pays the Supplier.'],
    ['The Supplier is paid by the Buyer.'],
    ['Each party pays the other.'],
    ['The Supplier does not pay the Buyer.'],
    ['The Supplier indemnifies the Buyer.', { indemnities }],
    ['The Buyer is indemnified by Tarn & Sons Limited.', { indemnities }],
    ['The Buyer may terminate for convenience.', { terminationForConvenience }],
    ['The Supplier may not terminate without cause.', { terminationForConvenience }],
    ['Liability is unlimited for the Goods.', { uncapped }],
    ['It renews automatically.', { renewal }],
    ['It does not renew.'],
    ['The Supplier must pay all costs of the Goods.'],
    ["The Supplier's liability is without limit.", { liabilityCap: one }],
    ['The Supplier may assign without consent on an agreement of sale.', { assignment }],
    ['The Supplier may not compete.', { nonCompete }],
    ['The Supplier assigns all inventions to the Buyer.', { ipAssignment }],
    ['The liability of the Buyer is limited, and payments are limited to the price.', { liabilityCap: one }],
  ])('takes %j', (words, changes) => {
    expect(withIn(words, { liabilityCap: BRIEF.liabilityCap, ...changes }).refused).toEqual([]);
  });
});
