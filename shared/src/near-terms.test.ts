import { describe, expect, it } from 'vitest';
import { nearTermPlaces, nearTermsIn } from './near-terms.ts';

const isNear = (text: string) => nearTermsIn(text).includes('Cap on liability');

describe('words near to a cap on liability', () => {
  it.each([
    'Schedule 2\nMaximum recovery: USD 50,000',
    'Liability cap | USD 1,000,000',
    '"Cap" means all fees of a year.',
    'The total amount that the Buyer may recover shall not exceed the Fees.',
    'The Supplier never owes the other more than the fees.',
    'The liability of Tarn Inc. shall not exceed the sum in Schedule 3.',
    'Neither of us is liable to the other for more than the price.',
  ])('stand in a schedule, a row, a definition and plain words: %s', (text) => {
    expect(isNear(text)).toBe(true);
  });

  it.each([
    'The Supplier is liable for claims, including but not limited to claims of staff.',
    'A breach of its obligations that lasts for more than thirty (30) days ends this Agreement.',
    'The Buyer is liable for damage. Deliveries do not exceed ten tonnes.',
    'The cap on the bottle is blue.',
  ])('are none of something else: %s', (text) => {
    expect(isNear(text)).toBe(false);
  });
});

describe('words near to what has no limit, and to an order of papers', () => {
  it.each([
    ['Liability without a limit', 'The limitation of liability in this article shall not apply to fraud.'],
    ['Liability without a limit', 'None of the foregoing limitations holds for a breach of clause 4.'],
    [
      'Order of precedence',
      'The papers shall have the following priority: a) the Agreement; b) its Schedules.',
    ],
  ])('%s: %s', (name, text) => {
    expect(nearTermsIn(text)).toContain(name);
  });

  it.each([
    ['Liability without a limit', 'The statute of limitations shall not apply.'],
    ['Order of precedence', 'The Supplier gives the Buyer priority in deliveries.'],
  ])('are not said by: %s: %s', (name, text) => {
    expect(nearTermsIn(text)).not.toContain(name);
  });
});

describe('words near to a term', () => {
  it.each([
    'The provisions of this Agreement shall continue in force at all times until the earliest to occur of (i) the sale of the mill and (ii) noon on 5 March 2031.',
    'This Agreement\nshall terminate on completion of the works.',
    'The duties of the Recipient last until the earlier of a sale and the withdrawal of the offer.',
    'This letter will automatically lapse with the closing of the offer.',
    'This contract is valid for as long as the mill stands.',
  ])('say when the contract ends: %s', (text) => {
    expect(nearTermsIn(text)).toContain('Term');
  });

  it.each([
    'If a clause is invalid, the other provisions of this Agreement shall remain in full force and effect.',
    'The Recipient shall return the keys once this Agreement ends.',
    'Either party may terminate this Agreement for a breach.',
    'The Recipient pays for the damage until the mill is repaired.',
    'This Agreement is binding on successors.',
  ])('are none of what is left of it, and of rights to end it: %s', (text) => {
    expect(nearTermsIn(text)).not.toContain('Term');
  });
});

describe('words that are broken over a line', () => {
  it.each([
    ['Disputes', 'They have exclusive\njurisdiction.'],
    ['Term', 'The Yard keeps the boat from 1 October 2027 to\n30 September 2028.'],
    ['Disputes', 'Its courts\ndecide.'],
    ['Order of precedence', 'If Exhibit A conflicts with it, this Agreement controls.'],
    ['Cap on liability', 'Each is liable up to a\ntotal of £5.'],
    ['Assignment', 'It cannot be\nassigned freely.'],
  ])('are near to %s: %j', (name, text) => {
    expect(nearTermsIn(text)).toContain(name);
  });

  it('are found where they stand', () => {
    expect(nearTermPlaces('Law.\n\nThey have exclusive\njurisdiction.')('Disputes')).toBe(16);
    expect(nearTermPlaces('Nothing of the kind.')('Disputes')).toBeUndefined();
    expect(nearTermPlaces('exclusive jurisdiction')('Colour')).toBeUndefined();
  });
});

it.each([
  ['Term', '9. Term. Three years.', '9. Terms. The weather is good.'],
  ['Governing law', '11. Scots law and the Scottish courts.', '11. It is allowed by law.'],
  ['Disputes', '11. Irish law and courts.', '11. Tennis courts.'],
])('has words near to %s that are short, so that no silence is told of it', (term, near, far) => {
  expect([nearTermsIn(near).includes(term), nearTermsIn(far).includes(term)]).toEqual([true, false]);
});
