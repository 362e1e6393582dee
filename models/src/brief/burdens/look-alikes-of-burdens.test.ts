import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

describe('words that only sound like a burden', () => {
  it.each([
    ['security', 'The Driller will give lien waivers with each payment.'],
    [
      'pay-regardless',
      'The Firm keeps secret what it learns of the Customer, regardless of whether it is a trade secret.',
    ],
    ['money-lost', 'No provision may be modified, waived or discharged unless both sign.'],
    [
      'broad-transfer-of-rights',
      'For a year the Firm will not on the Firm’s own behalf hire any employee, whether or not such employee is temporary.',
    ],
    [
      'sale-of-data',
      'The Firm agrees to keep the information confidential and not to disclose to anyone, such as third parties, what it learns.',
    ],
    ['exclusive-dealing', 'The exclusive purpose of the venture will be to sell vans.'],
    ['exclusive-dealing', 'What is used or held for use exclusively in the field is sold with it.'],
    ['stands-for-another', 'The Members will not be personally liable for the return of what was paid in.'],
    ['security', 'The Grower keeps its lien under state law.'],
    ['stands-for-another', 'The Grower keeps its lien under state law.'],
    ['security', 'The party that it hinders tells the other Party or its attorney-in-fact of the event.'],
    ['high-interest', 'Interest on late payments is 1% per month (12.68% per year).'],
    ['shut-out', 'The guarantee does not cover vandalism or work by others.'],
    ['entry-and-force', 'The Winery may walk the block on a day’s notice.'],
    ['cap-for-one', 'The Firm may use and copy its transcripts without limit.'],
    ['one-sided-say', '“Service” means the pages on which the Customer sees its vans.'],
  ])('tells no %s of: %s', (kind, words) => {
    const text = `This Agreement is between Tarn Limited (the "Customer") and Birch Limited (the "Firm").\n\n1. ${words}`;
    expect(kindsOf(text)).not.toContain(kind);
  });

  it('still tells what those look like', () => {
    const opening =
      'This Agreement is between Tarn Limited (the "Customer") and Birch Limited (the "Firm").\n\n';
    expect(kindsOf(`${opening}1. The Customer pays for what the Firm calls used.`)).toContain(
      'one-sided-say',
    );
    expect(kindsOf(`${opening}1. For the use of its files the Firm answers without limit.`)).toContain(
      'unlimited-liability',
    );
    expect(kindsOf(`${opening}1. The fee is due regardless of whether the vans are used.`)).toContain(
      'pay-regardless',
    );
    expect(
      kindsOf(`${opening}1. If the Customer is late, its discount is gone, and the fee is waived.`),
    ).toContain('money-lost');
    expect(kindsOf(`${opening}1. The Firm owns all plans, whether or not made for the work.`)).toContain(
      'broad-transfer-of-rights',
    );
    expect(kindsOf(`${opening}1. The Firm may disclose the records to third parties.`)).toContain(
      'sale-of-data',
    );
    expect(kindsOf(`${opening}1. The Customer buys its vans exclusively from the Firm.`)).toContain(
      'exclusive-dealing',
    );
    expect(kindsOf('The directors are personally liable for the debts of the Firm.')).toContain(
      'stands-for-another',
    );
    expect(kindsOf('The Driller takes a lien on the land.')).toContain('security');
    expect(
      kindsOf('The Mill keeps its lien under state law and takes a security interest in the crop.'),
    ).toContain('security');
    expect(kindsOf('Interest on late payments is 2% per month (26.8% per year).')).toContain('high-interest');
    expect(kindsOf('Interest on late payments is 18% per year.')).toContain('high-interest');
    expect(kindsOf('The Winery may block the road.')).toContain('entry-and-force');
  });
});
