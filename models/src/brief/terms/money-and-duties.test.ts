import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SERVICES AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (...clauses: string[]) => readBrief(OPENING + clauses.join('\n\n'));

describe('money and liability', () => {
  it.each([
    ['The Buyer shall pay the Supplier a guaranteed fixed sum of [*] US per annum.', '[*] US', 'Buyer'],
    ['The Buyer will pay the Supplier advertising fees of XXXXXXXX for the first year.', 'XXXXXXXX', 'Buyer'],
    ['The Supplier will receive a monthly consulting fee of $4,000.', '$4,000', 'Buyer'],
    [
      'If the records are inaccurate by 5% or more, then the Supplier shall pay all costs of the review.',
      undefined,
      undefined,
    ],
    ['By way of example, if the royalties for 2025 are $4,000, nothing is payable.', undefined, undefined],
    ['Set-off may reduce the payments of the Buyer to zero dollars ($0.00).', undefined, undefined],
  ])('is a payment where a sum is paid: %s', (clause, amount, payer) => {
    const [found] = briefOf(`7. ${clause}`).payments;
    expect([found?.amount, found?.payer]).toEqual([amount, payer]);
  });

  it.each([
    ['The Buyer shall purchase a minimum of 4,000 units each year.', 1],
    ['The Buyer shall pay a monthly fee of $1,000 during the Minimum Period.', 0],
    ['The Supplier shall provide at a minimum the 40 reports and units that the law asks for.', 0],
    ['The Buyer shall order the goods at least ninety (90) days in advance.', 0],
  ])('is a commitment where a quantity is owed: %s', (clause, count) => {
    expect(briefOf(`7. ${clause}`).minimumCommitment).toHaveLength(count);
  });

  it('is capped by what is in excess in the aggregate', () => {
    const { liabilityCap } = briefOf(
      '7. Except for its indemnities, neither party shall be liable under any theory for any amounts in excess in the aggregate of the amount of the fees paid under this Agreement.',
    );
    expect(liabilityCap).toMatchObject({ exists: true, protects: 'both' });
    expect(liabilityCap.amount).toContain('the fees paid');
  });

  it.each([
    [
      'Except for the duty to indemnify third parties, neither party shall be liable for any consequential damages.',
      true,
    ],
    [
      'The Supplier shall indemnify the Buyer, and not only for consequential damages that it is liable for.',
      false,
    ],
  ])('is excluded though an indemnity is excepted: %s', (clause, exists) => {
    expect(briefOf(`7. ${clause}`).excludedLosses.exists).toBe(exists);
  });

  it('is excluded by a sentence in capitals that goes on behind a page', () => {
    const brief = briefOf(
      '7. UNDER NO CIRCUMSTANCES SHALL EITHER PARTY BE LIABLE TO THE OTHER PARTY WITH RESPECT TO THE SUBJECT MATTER OF THIS AGREEMENT UNDER ANY CONTRACT, NEGLIGENCE,',
      'STRICT LIABILITY OR OTHER LEGAL THEORY FOR ANY INDIRECT OR CONSEQUENTIAL DAMAGES.',
    );
    expect(brief.excludedLosses.exists).toBe(true);
  });

  it.each([
    ['This limitation will not apply to a breach of the duty of confidentiality.', true],
    ['This limitation on actions brought after two years will not apply to unpaid fees.', false],
  ])('is open where a sentence takes cases out of the limit before it: %s', (sentence, exists) => {
    const brief = briefOf(
      '7. The liability of the Supplier shall not exceed the fees paid in the prior year.',
      `8. ${sentence}`,
    );
    expect(brief.uncapped.exists).toBe(exists);
  });

  it.each([
    ['Tarn Widgets and Birch Retail shall indemnify and hold harmless each other from all claims.', 'mutual'],
    [
      'EACH PARTY SHALL HOLD THE OTHER PARTY, AND ITS AFFILIATES, OFFICERS, AGENTS AND EMPLOYEES, HARMLESS FROM ALL CLAIMS.',
      'mutual',
    ],
    ['The Supplier shall indemnify and hold harmless the Buyer from all claims.', 'one-way'],
  ])('is borne by whoever is named: %s', (clause, direction) => {
    expect(briefOf(`7. ${clause}`).indemnityDirection).toBe(direction);
  });
});

describe('secrecy', () => {
  const DUTY =
    '8. Each party shall keep the Confidential Information of the other secret and shall not disclose it.';

  it.each([
    [
      '9. The obligation of confidentiality shall be of a continuing nature for 2 years after termination of this Agreement.',
      '2 years',
    ],
    ['9. At no time following termination shall a party disclose Confidential Information.', 'no end'],
    [
      '9. Confidential Information shall be delivered up within three (3) days after the end of this Agreement.',
      null,
    ],
    [
      '9. The Buyer shall not disclose what it learns in the additional four (4) month period of confidential tests.',
      null,
    ],
  ])('lasts as long as a duty is said to: %s', (clause, duration) => {
    expect(briefOf(DUTY, clause).confidentiality.duration).toBe(duration);
  });

  it.each([
    [
      '8. Each party warrants that its site will not infringe any copyright, patent, trade secret or right of privacy.',
    ],
    ['8. WHEREAS the parties agree to discuss confidential matters and will not disclose them;'],
  ])('is none where rights of others are named, or reasons given: %s', (clause) => {
    expect(briefOf(clause).confidentiality.direction).toBe('none');
  });
});

describe('disputes, assignment and order', () => {
  it.each([
    [
      'Any claim must be brought exclusively in the state courts located in Orange County, California.',
      'Orange County, California',
      true,
    ],
    [
      'Any Federal Court located in Denver, Colorado shall have jurisdiction of any controversy.',
      'Denver, Colorado',
      null,
    ],
    [
      'Any action shall be brought in the courts of the County of St. Louis, State of Missouri.',
      'County of St. Louis, State of Missouri',
      null,
    ],
  ])('are settled where the clause says: %s', (clause, place, exclusive) => {
    expect(briefOf(`9. ${clause}`).disputes).toMatchObject({ place, exclusive });
  });

  it.each([
    ['Neither party may assign this Agreement without consent.', true],
    ['Capitalized terms not defined in this Agreement have the meaning assigned to them in the plan.', false],
  ])('restrict who may hand it on, and no words: %s', (clause, restricted) => {
    expect(briefOf(`9. ${clause}`).assignment.restricted).toBe(restricted);
  });

  it.each([
    ['Either party may terminate this Agreement on a change of control of the other.', true],
    [
      'Each director agrees to comply with his Change in Control Agreement until either party may terminate it.',
      false,
    ],
  ])('fall with the owners, and not with a paper of that name: %s', (clause, changeOfControl) => {
    expect(briefOf(`9. ${clause}`).assignment.changeOfControl).toBe(changeOfControl);
  });

  it.each([
    ['In the event of a conflict between this Agreement and an order, this Agreement prevails.', true],
    ['Notwithstanding anything to the contrary in the Schedules, the Buyer pays in dollars.', true],
    [
      'Notwithstanding anything in this Agreement to the contrary, a party may disclose this Agreement.',
      false,
    ],
  ])('rank papers, and no more: %s', (clause, ranks) => {
    expect(briefOf(`9. ${clause}`).precedence !== null).toBe(ranks);
  });
});
