import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const rolesIn = (text: string) => readBrief(text).parties.map(({ name, role }) => [name, role]);

describe('what several parties are called together', () => {
  it('tells none from the others where it means all of them', () => {
    const text =
      'JOINT VENTURE AGREEMENT\n\nThis Agreement is made on 3 March 2027 between Alder Quay Inc., a Delaware corporation, and Birch Mill LLC, a Nevada company (collectively, the "Partners").\n\nThe Partners shall form a joint venture. The Partners shall not compete with the venture or carry on a similar business.';
    expect(rolesIn(text)).toEqual([
      ['Alder Quay Inc.', null],
      ['Birch Mill LLC', null],
    ]);
    expect(readBrief(text).nonCompete).toMatchObject([{ binds: 'both' }]);
  });

  it('is what each of a group is called where others are no part of it', () => {
    expect(
      rolesIn(
        'SALE AGREEMENT\n\nThis Agreement is made on 3 March 2027 between Rowan Foods Ltd (the "Buyer") and Alder Quay Inc. and Birch Mill LLC (together, the "Sellers").\n\nThe Sellers shall deliver the goods. The Buyer shall pay the Sellers.',
      ),
    ).toEqual([
      ['Rowan Foods Ltd', 'Buyer'],
      ['Alder Quay Inc.', 'Sellers'],
      ['Birch Mill LLC', 'Sellers'],
    ]);
  });
});

it('takes no role of a party for another party', () => {
  const names = rolesIn(
    'AGREEMENT\n\nThis Agreement is made on January 30, 2027 between Alder Capital Corp. (the "Company") and James Fell ("Employee"). The Company and its subsidiaries ("Affiliates") employ Employee. Employee shall not compete with the Company.',
  ).map(([name]) => name);
  expect(names).toEqual(['Alder Capital Corp.', 'James Fell']);
});

it.each([
  '*ASTERISKS DENOTE OMISSIONS.',
  'CONFIDENTIAL MATERIALS OMITTED AND FILED SEPARATELY\nWITH THE SECURITIES AND EXCHANGE COMMISSION.\nASTERISKS DENOTE OMISSIONS.',
])('takes no legend of taken out words for a party: %s', (legend) => {
  const names = rolesIn(
    `${legend} DENOTE OMISSIONS.\n\nSPONSORSHIP AGREEMENT\n\nThis agreement is entered into as of the 23rd day of September, 2027, by and between Tarn, Inc., a California corporation ("Tarn"), and Birch Stores Inc., a Delaware corporation ("Client").\n\nTarn shall show the banners. The Client pays.`,
  );
  expect(names).toEqual([
    ['Tarn, Inc.', 'Tarn'],
    ['Birch Stores Inc.', 'Client'],
  ]);
});

it('takes who is called so with all of his affiliates for a party', () => {
  const text =
    'CONTENT AGREEMENT\n\nThis Agreement is entered into and effective as of January 15, 2027, by and between Tarn Fashion Solutions, LLC, a New Jersey limited liability company ("TFS") and Birch.com,\nInc., a Delaware corporation with offices at 6 North Drive ("Client," which shall include affiliates controlling, controlled by or under common control with Birch.com, Inc.).\n\nTFS shall sell the goods of Client. Client shall pay TFS.';
  expect(rolesIn(text)).toEqual([
    ['Tarn Fashion Solutions, LLC', 'TFS'],
    ['Birch.com, Inc.', 'Client'],
  ]);
});
