import { describe, expect, it } from 'vitest';
import { type Judged, scoreBriefs } from './score-briefs.ts';

const cited = (quote: string) => [{ quote, page: 1 }];
const LONG = 'The Supplier may raise the price at any time upon ten days notice';

const gold = {
  id: 'one',
  kind: 'contract',
  parties: [{ name: 'Tarn & Sons, Limited', alsoRight: ['Tarn'] }, { name: 'Birch LLC' }],
  effectiveDate: '2024-03-03',
  term: { kind: 'duration', value: 'two years', alsoRight: ['24 months'] },
  renewal: null,
  governingLaw: { value: 'Ohio, United States', quote: 'laws of Ohio' },
  juryWaiver: false,
  indemnityDirection: 'none',
  exclusivity: [{ binds: 'Birch' }],
  nonCompete: [],
  alsoRight: { nonCompete: [true], kind: ['form'] },
  mustTell: [
    { point: 'price', quote: LONG },
    { point: 'short', quote: 'at any time' },
    { point: 'untold', quote: 'The Buyer shall insure the goods at its own cost until paid in full' },
    { point: 'no quote' },
  ],
  mustNotSay: [{ claim: 'third parties can enforce', quote: 'is not a third-party beneficiary of this' }],
  incomplete: [{ kind: 'blank' }, { kind: 'redaction' }],
  autoApprove: false,
  risk: 'high',
};

const brief = {
  kind: 'form',
  parties: [{ name: 'TARN', citations: [] }, { name: 'Somebody else' }],
  effectiveDate: { value: '2024-03-04', citations: [] },
  term: { kind: 'duration', value: '24 month', citations: cited(LONG.toUpperCase()) },
  renewal: { automatic: true, noticeToStop: null },
  governingLaw: { value: 'Ohio', citations: [] },
  juryWaiver: { value: false, citations: [] },
  exclusivity: [],
  nonCompete: [{ binds: 'Birch' }],
  incomplete: [{ kind: 'blank' }, { kind: 'unsigned' }],
};
const finding = (polarity?: string) => ({
  category: 'third-party-beneficiary',
  ...(polarity && { polarity }),
  citations: cited('Acme is not a third-party beneficiary of this Agreement.'),
});
const judged = (changes: Partial<Judged> = {}): Judged => ({ id: 'one', gold, brief, ...changes });

describe('scoreBriefs', () => {
  /** The figures that the script of the gold files prints for the same documents. */
  it('scores as the script that comes with the gold files', () => {
    const scores = scoreBriefs([
      judged({
        review: { routing: { findings: [finding(), finding('negated')] } },
        result: { route: 'auto-approve', risk: { score: 12 } },
      }),
    ]);
    expect(scores).toMatchObject({
      contracts: 1,
      partiesF1: 0.5,
      mustTellOf: 3,
      incompleteF1: 0.5,
      wronglyApproved: ['one'],
      riskOrder: null,
      suspects: [{ id: 'one', category: 'third-party-beneficiary', claim: 'third parties can enforce' }],
    });
    expect(scores.mustTell).toBeCloseTo(0.667, 3);
    expect(scores.keyTermsF1).toBeCloseTo(0.75, 3);
  });

  it('counts what was not written as silence', () => {
    const scores = scoreBriefs([{ id: 'one', gold }]);
    expect(scores).toMatchObject({ keyTermsF1: 0, mustTell: 0, incompleteF1: 0, suspects: [] });
  });

  it.each([
    ['in order', [1, 2, 3, 4], 1],
    ['in reverse', [4, 3, 2, 1], -1],
    ['with ties', [1, 1, 1, 9], 0.775],
    ['all equal', [5, 5, 5, 5], null],
  ])('orders risks %s', (_, scores, expected) => {
    const risks = ['low', 'medium', 'high', 'critical'];
    const order = scoreBriefs(
      scores.map((score, index) =>
        judged({ gold: { ...gold, risk: risks[index] }, result: { risk: { score } } }),
      ),
    ).riskOrder;
    if (expected === null) expect(order).toBeNull();
    else expect(order).toBeCloseTo(expected, 3);
  });
});
