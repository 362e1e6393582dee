import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../testing/contracts.ts';
import { documentKind } from './document-kind.ts';

const kindOf = (text: string) => documentKind({ text, bodyEnd: text.length, language: 'en' });
const SIGNED =
  'Each of them shall keep this confidential. It is governed by the laws of Ireland.\n\nSigned by the parties:\nFor Alder Ltd: ____\nFor Birch Ltd: ____';
const paper = (title: string, sentence: string) =>
  `${title}\n\nAlder Ltd and Birch Ltd agree on 9 June 2026 that ${sentence}\n${SIGNED}`;

describe('a paper about another agreement', () => {
  it.each([
    ['LETTER OF VARIATION', 'their supply agreement shall be read as if clause 4 were left out.'],
    ['Deed of Variation', 'their supply agreement has effect without clause 4.'],
    ['EXTENSION OF SUPPLY AGREEMENT', 'their supply agreement, which ends today, is extended until 2030.'],
    ['Lease Renewal', 'their supply agreement is renewed for five years.'],
    ['RENEWAL AGREEMENT', 'their supply agreement shall continue for a further five years.'],
    ['NOVATION AGREEMENT', 'Cedar Ltd takes the place of Birch Ltd in their supply agreement.'],
    ['WAIVER', 'clause 4 (Price) of their supply agreement no longer has effect.'],
    ['LIMITED WAIVER AND CONSENT', 'Alder waives the breach of their supply agreement.'],
    ['SIDE LETTER', 'clause 4 of their supply agreement also binds Cedar Ltd.'],
    ['AGREEMENT', 'their supply agreement is extended until 9 June 2031.'],
  ])('is an amendment: %s, %s', (title, sentence) => {
    expect(kindOf(paper(title, sentence))).toMatchObject({ kind: 'amendment', amends: 'supply agreement' });
  });

  it.each([
    'The agreement of the Parties of 4 May 2024 continues in force, save that its clause 12 shall be read as though it were not there.',
    'Clause 12 of the agreement of 4 May 2024 is to be read as though it were not there.',
    'Clause 12 (Price) of the agreement of 4 May 2024 is omitted.',
    'The term of the agreement of 4 May 2024 is extended by five years.',
  ])('is an amendment by one sentence of a contract: %s', (sentence) => {
    expect(kindOf(`${CONTRACTS.agreement}\n\n${sentence}`).kind).toBe('amendment');
  });

  it.each([
    'Extension. The Buyer may ask that this Agreement be extended by one year.',
    'Waiver. A waiver of a breach of this Agreement is no waiver of another. Notices shall be given in writing.',
    'Renewal. This Agreement is renewed for a year unless a party gives notice.',
    'If the lease dated 4 May 2024 is extended, the Supplier shall deliver there.',
    'This Agreement replaces the agreement of the parties of 4 May 2024, which ends.',
    'A clause that a court strikes out shall be read as if it were left out.',
  ])('is none for what contracts say of themselves: %s', (clause) => {
    expect(kindOf(`${CONTRACTS.agreement}\n\n${clause}`)).toEqual({ kind: 'contract', warnings: [] });
  });

  it.each(['WAIVER AND RELEASE OF LIABILITY', 'EXTENSION OF CREDIT AGREEMENT', 'RENEWABLE ENERGY AGREEMENT'])(
    'is none by a title that only sounds so: %s',
    (title) => {
      expect(kindOf(CONTRACTS.agreement!.replace('SUPPLY AGREEMENT', title)).kind).toBe('contract');
    },
  );

  it.each([
    ['MINUTES OF A MEETING', 'minutes of a meeting'],
    ['Notes of the meeting', 'minutes of a meeting'],
    ['NOTICE UNDER SUPPLY AGREEMENT', 'a notice under a contract'],
    ['Notice of non-renewal', 'a notice under a contract'],
  ])('is no contract where its title is %s', (title, name) => {
    const text = `${title}\n\nHeld between Alder Ltd and Birch Ltd on 9 June 2026. The parties agree that each shall pay its costs.\n${SIGNED}`;
    expect(kindOf(text)).toMatchObject({
      kind: 'other',
      warnings: [{ message: expect.stringContaining(name) }],
    });
  });

  it('is no contract where it gives notice before all else', () => {
    const text = `Alder Ltd, Cork\n\nAlder Ltd hereby gives notice to Birch Ltd under clause 9 of what is agreed between them.\n${SIGNED}`;
    expect(kindOf(text).kind).toBe('other');
  });
});
