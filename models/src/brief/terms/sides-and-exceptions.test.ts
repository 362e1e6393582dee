import { describe, expect, it } from 'vitest';
import { briefOf, TERMS, type TermCase } from './testing/term-cases.ts';

describe('a right to leave is that of the side that has it', () => {
  it.each([
    [
      'The Supplier may terminate this Agreement on thirty days’ notice, and the Customer may terminate this Agreement on ninety days’ notice.',
      ['Supplier: 30 days', 'Customer: 90 days'],
    ],
    [
      'This Agreement may be terminated without cause by the Supplier on 30 days’ notice and by the Customer on 90 days’ notice.',
      ['Supplier: 30 days', 'Customer: 90 days'],
    ],
    [
      'The Supplier may at any time terminate this Agreement for convenience upon ninety (90) days’ notice, the Customer upon thirty (30) days’ notice.',
      ['Supplier: 90 days', 'Customer: 30 days'],
    ],
    [
      'The Customer may not terminate this Agreement without cause; the Supplier may terminate it without cause on 30 days’ notice.',
      ['Supplier: 30 days'],
    ],
    [
      'The Customer shall have the right to:\n\n(a) inspect the works;\n\n(b) terminate this Agreement for convenience on 60 days’ notice to the Supplier; and\n\n(c) receive reports.',
      ['Customer: 60 days'],
    ],
    [
      'The Customer has the option to:\n\n(i) extend the Term; or\n\n(ii) terminate this Agreement on sixty days’ prior written notice.',
      ['Customer: 60 days'],
    ],
    [
      'The Supplier may (a) suspend the services; (b) terminate this Agreement at any time.',
      ['Supplier: null'],
    ],
    [
      'The Customer shall not:\n\n(a) inspect the works; or\n\n(b) terminate this Agreement for convenience.',
      [],
    ],
    [
      'If the Supplier is in breach, the Customer may:\n\n(a) suspend payment; or\n\n(b) terminate this Agreement at any time on notice.',
      [],
    ],
    [
      'The Customer may terminate this Agreement for convenience. It shall give notice of 45 days.',
      ['Customer: 45 days'],
    ],
    [
      'The Customer may terminate this Agreement for convenience. It shall give notice of any defect.',
      ['Customer: null'],
    ],
  ])('%s', (clause, told) => {
    expect(TERMS.terminationForConvenience(briefOf(clause))).toEqual(told);
  });
});

describe('what a renewal hangs on', () => {
  it.each([
    [
      'This Agreement shall renew automatically for one year unless sales fall below $1,000.',
      'unless sales fall below $1,000',
    ],
    [
      'This Agreement shall be renewed for one year if the parties agree in writing.',
      'if the parties agree in writing',
    ],
    ['If sales exceed 500 units, this Agreement shall be renewed for one year.', 'If sales exceed 500 units'],
    [
      'This Agreement shall renew automatically for one year unless either party gives 30 days’ notice.',
      undefined,
    ],
    ['Unless terminated earlier, this Agreement shall renew automatically for one year.', undefined],
  ])('%s', (clause, condition) => {
    expect(briefOf(clause).renewal?.condition).toBe(condition);
  });

  it.each([
    ['Either party may prevent the renewal by notice of ninety days before the end of a term.', '90 days'],
    ['A party that does not wish the renewal shall give ninety days’ notice of that.', '90 days'],
    ['The Supplier shall send its invoice ninety days before the end of a term.', null],
  ])('is stopped by the notice of the next clause: %s', (next, notice) => {
    const { renewal } = briefOf(
      `This Agreement shall renew automatically for successive terms of one year.\n\n2.1 ${next}`,
    );
    expect(renewal?.noticeToStop).toBe(notice);
  });
});

describe('what is excepted has a time of its own', () => {
  it.each<TermCase>([
    [
      'nonCompete',
      'Except for 90 days after closing, during which it may sell its stock, the Supplier shall not compete with the Customer for two years.',
      ['Supplier: 2 years'],
    ],
    [
      'nonCompete',
      'The Supplier shall not compete with the Customer (save that for 30 days it may wind down its shop) for a period of two years.',
      ['Supplier: 2 years'],
    ],
    [
      'nonCompete',
      'The Supplier, who has served the Customer for ten years, shall not compete with it for two years.',
      ['Supplier: 2 years'],
    ],
    [
      'nonSolicit',
      'Unless the Customer has been in default for 90 days, the Supplier shall not solicit employees of the Customer for one year.',
      ['Supplier: 1 year'],
    ],
    [
      'confidentiality',
      'Except for information disclosed more than one year before, the Customer shall keep the recipes of the Supplier confidential for five years.',
      'one-way: 5 years',
    ],
  ])('%s: %s', (term, clause, told) => {
    expect(TERMS[term](briefOf(clause))).toEqual(told);
  });

  it('is no term of the contract', () => {
    const { term } = briefOf(
      'Except for Section 5, which continues for one year, this Agreement shall continue for three years.',
    );
    expect(term).toMatchObject({ kind: 'duration', value: '3 years' });
  });
});
