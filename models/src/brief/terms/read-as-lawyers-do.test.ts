import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { confidentiality } from './confidentiality.ts';
import { disputes } from './disputes.ts';
import { term } from './duration.ts';
import { terminationForConvenience } from './exits.ts';
import { governingLaw } from './governing-law.ts';
import { indemnities, indemnityDirection } from './indemnities.ts';
import { uncapped } from './liability.ts';
import { renewal } from './renewal.ts';
import { exclusivity, nonCompete, nonSolicit } from './restraints.ts';
import { assignment } from './transfers.ts';

const OPENING =
  'This Agreement is made as of March 3, 2024 by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Marketing Affiliate").\n\n';
const source = (clause: string) => briefSource(`${OPENING}1. ${clause}`);

describe('term', () => {
  it.each([
    [
      'The term of this Agreement is twelve (12) months from the date hereof.',
      { kind: 'duration', value: '12 months' },
    ],
    [
      'This Agreement shall take effect from the Effective Date and continue in full force and effect for twenty (20) years thereafter.',
      { kind: 'duration', value: '20 years' },
    ],
    [
      'The initial term of this Agreement shall be for 3 years (the "Initial Term") commencing on the date first set forth above (the "Start Date") and ending on the 3rd anniversary of the Start Date.',
      { kind: 'duration', value: '3 years' },
    ],
    [
      'As of the date of this Agreement, the Supplier shall maintain the software for an additional five years.',
      { kind: 'duration', value: '5 years' },
    ],
    [
      'The term of this Agreement shall remain in effect until terminated by either Party upon thirty days notice.',
      { kind: 'until-event', value: 'until terminated by either Party upon thirty days notice' },
    ],
    [
      'You agree that, for a period of two years from the date of this agreement, neither you nor your affiliates shall buy shares.',
      { kind: 'none', value: null },
    ],
    [
      '"Mark License Term" means the period commencing on the Effective Date and ending twenty-four months thereafter.',
      { kind: 'none', value: null },
    ],
    [
      'Under this Agreement, the Supplier grants the Buyer a perpetual license in the marks.',
      { kind: 'none', value: null },
    ],
  ])('%s', (clause, expected) => {
    expect(term(source(clause))).toEqual(expect.objectContaining(expected));
  });
});

describe('renewal', () => {
  it('takes the notice from the next sentence', () => {
    const clause =
      'The term is one year and will be automatically renewed for one additional year unless either party declines. Such notice must be given ninety (90) days prior to expiration.';
    expect(renewal(source(clause))).toMatchObject({ automatic: true, noticeToStop: '90 days' });
  });

  it.each([
    [
      'The initial term is three (3) years from the date of this Agreement and shall automatically renew for successive terms of one (1) year each.',
      '1 year',
    ],
    ['For further terms of two years this Agreement shall automatically renew.', '2 years'],
  ])('runs for what is said of it, and not for the first term: %s', (clause, period) => {
    expect(renewal(source(clause))).toMatchObject({ automatic: true, period });
  });

  it.each([
    'The license granted shall be for the Term and shall extend for a period of 24 months.',
    'Unless otherwise extended in writing, this agreement shall terminate after two years.',
    'The license in this Agreement shall extend to the subsidiaries of the Buyer in each period.',
  ])('is none: %s', (clause) => {
    expect(renewal(source(clause))).toBeNull();
  });
});

describe('disputes', () => {
  it.each([
    ['All actions brought hereunder shall be brought in England.', { kind: 'courts', place: 'England' }],
    [
      'Any dispute shall be finally resolved by arbitration under the Rules. The place of arbitration shall be in Hong Kong.',
      { kind: 'arbitration', place: 'Hong Kong' },
    ],
    [
      'Each Party consents to the jurisdiction of the Court of Chancery of the State of Delaware.',
      { kind: 'courts', place: 'Court of Chancery of the State of Delaware', exclusive: null },
    ],
    [
      'Each Party submits to the Delaware Court of Chancery or, where that declines, to the courts of the State of Delaware, and agrees that it shall not bring any action in any court other than the Delaware Court of Chancery.',
      { kind: 'courts', place: 'Delaware Court of Chancery', exclusive: true },
    ],
    [
      'Each Party submits to the courts of the State of Ohio and may bring an action in any court other than those.',
      { kind: 'courts', place: 'State of Ohio', exclusive: null },
    ],
  ])('%s', (clause, expected) => {
    expect(disputes(source(clause))).toEqual(expect.objectContaining(expected));
  });

  it('are not where goods are brought', () => {
    expect(disputes(source('Claims for goods brought in England are void.'))).toBeNull();
  });
});

describe('governing law', () => {
  it.each([
    [
      'This Agreement is accepted in the State of Nevada and shall be governed by the laws thereof.',
      'Nevada',
    ],
    ['The Supplier is organized in the State of Nevada. Taxes follow the laws thereof.', undefined],
  ])('%s', (clause, law) => {
    expect(governingLaw(source(clause))?.value).toBe(law);
  });
});

describe('indemnities', () => {
  it.each([
    ['6.1 Talent shall indemnify the Supplier against all claims.', 'one-way'],
    [
      'The Supplier shall indemnify the Marketing Affiliate.\n\ne. Talent agrees to indemnify the Supplier against claims.',
      'mutual',
    ],
    ['Designer and Client both agree to indemnify each other.', 'mutual'],
    ['MA hereby agrees to indemnify the Supplier.', 'one-way'],
  ])('%s', (clause, direction) => {
    expect(indemnityDirection(indemnities(source(clause)))).toBe(direction);
  });
});

describe('what is said of something else', () => {
  it.each([
    ['The liability of the Supplier is unlimited for fraud.', true],
    ["Supplier's liability includes, but is not limited to, claims of other shippers.", false],
  ])('no limit: %s', (clause, exists) => {
    expect(uncapped(source(clause)).exists).toBe(exists);
  });

  it.each([
    ['Either party may terminate this Agreement at any time on notice.', 1],
    [
      'Each party may reject any proposal in its sole discretion and terminate discussions and negotiations at any time.',
      0,
    ],
  ])('an end of talks is none of the contract: %s', (clause, exits) => {
    expect(terminationForConvenience(source(clause))).toHaveLength(exits);
  });

  it.each([
    ['Neither party may assign this Agreement without consent.', true],
    [
      'The Supplier shall not sell, assign or transfer all or substantially all of its assets without consent, an event of default under any agreement.',
      false,
    ],
  ])('a sale of assets hands on no contract: %s', (clause, restricted) => {
    expect(assignment(source(clause)).restricted).toBe(restricted);
  });
});

describe('restraints', () => {
  it.each([
    [
      'During the Term the Supplier agrees not to appoint any other licensees for the distribution of the Content in the Territory.',
      ['Supplier'],
    ],
    [
      '2.1 Exclusive Rights: Supplier hereby grants the Marketing Affiliate an exclusive license to sell.',
      ['Supplier'],
    ],
    ['SUPPLEMENT TO THE EXCLUSIVE LICENSE AGREEMENT', []],
    ['WHEREAS, the Supplier has granted an exclusive license to somebody else;', []],
    ['The Supplier shall not grant any other discount.', []],
  ])('exclusive: %s', (clause, bound) => {
    expect(exclusivity(source(clause)).map(({ binds }) => binds)).toEqual(bound);
  });

  it('holds although an exception is stated', () => {
    const clause =
      'For a period of two years from the date of this Agreement, neither party shall solicit for employment any employee of the other party; provided, however, that the foregoing shall not prevent such party from employing anybody who answers an advertisement.';
    expect(nonSolicit(source(clause))).toEqual([
      expect.objectContaining({ binds: 'both', duration: '2 years' }),
    ]);
  });

  it('is no severability', () => {
    const clause =
      'If the covenant not to compete with the business of the Supplier is held unenforceable, it shall not affect the rest.';
    expect(nonCompete(source(clause))).toEqual([]);
  });
});

describe('confidentiality', () => {
  it('cites the duty, and not what is no secret', () => {
    const clause =
      'Confidential Information shall not include what was not disclosed by the Supplier in breach.\n\n2. The Marketing Affiliate shall not disclose Confidential Information.';
    expect(confidentiality(source(clause)).citations[0]?.quote).toContain(
      'The Marketing Affiliate shall not disclose',
    );
  });

  it.each([
    ['Birch Retail LLC', 'one-way'],
    ['each party', 'mutual'],
  ])('is of one side where "Receiving Party" is its name: %s', (who, direction) => {
    const opening =
      who === 'each party'
        ? OPENING
        : 'This Agreement is between Tarn Widgets Inc. (the "Disclosing Party") and Birch Retail LLC (the "Receiving Party").\n\n';
    const clause = `${opening}The Receiving Party shall not disclose Confidential Information.`;
    expect(confidentiality(briefSource(clause)).direction).toBe(direction);
  });
});
