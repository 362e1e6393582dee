import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

describe('words that only sound like a burden', () => {
  it.each([
    ['security', 'The Driller will give lien waivers with each payment.'],
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
    expect(kindsOf('The Driller takes a lien on the land.')).toContain('security');
    expect(
      kindsOf('The Mill keeps its lien under state law and takes a security interest in the crop.'),
    ).toContain('security');
    expect(kindsOf('Interest on late payments is 2% per month (26.8% per year).')).toContain('high-interest');
    expect(kindsOf('Interest on late payments is 18% per year.')).toContain('high-interest');
    expect(kindsOf('The Winery may block the road.')).toContain('entry-and-force');
  });
});
