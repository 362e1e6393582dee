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

const check = (summary: string) =>
  checkSummary(JSON.stringify({ summary }), SOURCE, 'You write the summary.');
const withIn = (words: string) => check(`${GOOD} ${words}`);

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
    expect(checkSummary(answer, SOURCE, '').text).toBeNull();
  });
});
