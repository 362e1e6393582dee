import { describe, expect, it } from 'vitest';
import { readBrief } from './read-brief.ts';

const AGREEMENT = `DISTRIBUTION AGREEMENT

This Agreement is made as of 1 March 2024 by and between Tarn Foods Limited (the "Supplier") and Birch Retail LLC (the "Distributor").

1. Appointment. The Supplier appoints the Distributor its distributor in Wales.

2. Term. The term of this Agreement is two (2) years from its date.

3. Price. The Distributor shall pay the Supplier a fee of $5,000 each month.

3.1 The Distributor shall also pay a deposit of $9,000.

4. Law. This Agreement is governed by the laws of Ohio.

By: /s/ Ann Tarn    By: /s/ Bo Birch

`;
const amended = (...changes: string[]) =>
  readBrief(
    `${AGREEMENT}AMENDMENT TO THE DISTRIBUTION AGREEMENT\n\nThis Amendment is made as of 1 June 2025 between the Supplier and the Distributor.\n\n${changes.join('\n\n')}\n\nBy: /s/ Ann Tarn    By: /s/ Bo Birch\n`,
  );
const amounts = (...changes: string[]) => amended(...changes).payments.map(({ amount }) => amount);

describe('a clause that an amendment in the file replaces', () => {
  it.each([
    'A. Section 3 of the Agreement is hereby deleted in its entirety and replaced by this: The Distributor shall pay a fee of $7,500 each month.',
    'A. Section 3 (Price) is amended to read as follows: The Distributor shall pay a fee of $7,500 each month.',
    'A. Clause 3 shall be replaced. The Distributor shall pay a fee of $7,500 each month.',
  ])('is told as it is now: %j', (change) => {
    expect(amounts(change)).toEqual(['$7,500']);
  });

  it('is told of the term too', () => {
    expect(
      amended(
        'A. Section 2 is hereby amended and restated: The term of this Agreement is five (5) years from its date.',
      ).term,
    ).toMatchObject({ kind: 'duration', value: '5 years' });
  });

  it('stays where another clause, a part of it, or only some words are changed', () => {
    expect(
      amounts('A. Section 1 is hereby deleted. The Distributor shall pay a fee of $7,500 each month.'),
    ).toEqual(['$5,000', '$9,000', '$7,500']);
    expect(amounts('A. Section 3.1 is hereby deleted in its entirety.')).toEqual(['$5,000']);
    expect(amounts('A. In Section 3 the word "month" is hereby replaced by "quarter".').toSorted()).toEqual([
      '$5,000',
      '$9,000',
    ]);
  });

  it('stays where no amendment is bound with it', () => {
    const text = `${AGREEMENT}If Section 3 is amended to read otherwise, both sign.\n`;
    expect(readBrief(text).payments.map(({ amount }) => amount)).toEqual(['$5,000', '$9,000']);
  });
});

describe('an amendment in the file', () => {
  const gapsOf = (...changes: string[]) =>
    amended(...changes).incomplete.map(({ kind, what }) => `${kind}: ${what}`);
  const unclear = (...changes: string[]) =>
    gapsOf(...changes).filter((gap) => gap.includes('not understood'));

  it.each([
    'A. Section 2 is amended by replacing "two (2) years" with "five (5) years".',
    'A. Section 2 is amended by replacing two (2) years with five (5) years.',
    'A. Section 2 is hereby amended by deleting “two (2) years” and inserting “five (5) years”.',
    'A. In Section 2, the words "two (2) years" are replaced by "five (5) years".',
    'A. Section 2 shall be read as if "two (2) years" were "five (5) years".',
    'A. The Agreement is amended by substituting "two (2) years" with "five (5) years".',
    'A. The term in Section 2 is extended from two (2) years to five (5) years.',
  ])('puts words for others, and is cited for them: %j', (change) => {
    const { term } = amended(change);
    expect(term).toMatchObject({ kind: 'duration', value: '5 years' });
    expect(term.citations[0]?.quote).toBe(change);
    expect(unclear(change)).toEqual([]);
  });

  it.each([
    'A. Section 3 no longer applies.',
    'A. Section 3 is of no further effect.',
    'A. Section 3 shall be of no further force or effect.',
    'A. With effect from today Section 3 shall cease to apply.',
    'A. Section 3 is hereby cancelled.',
    'A. Section 3 is removed in its entirety.',
  ])('ends a clause: %j', (change) => {
    expect(amounts(change)).toEqual([]);
    expect(unclear(change)).toEqual([]);
  });

  it('restates a clause by how it shall read', () => {
    expect(
      amounts('A. Section 3 shall read as follows: The Distributor shall pay a fee of $7,500 each month.'),
    ).toEqual(['$7,500']);
  });

  it('adds to what stands', () => {
    const added =
      'A. A new Section 5 is added: The Distributor shall pay the Supplier a fee of $700 each year.';
    expect(amounts(added)).toEqual(['$5,000', '$9,000', '$700']);
    expect(unclear(added)).toEqual([]);
  });

  it.each([
    'A. Section 2 is amended by replacing "ten (10) years" with "five (5) years".',
    'A. Section 9 is hereby deleted.',
    'A. Section 3 is hereby modified in accordance with the practice of the parties.',
    'A. If the Supplier so asks, Section 3 shall no longer apply.',
    'A. Section 3 is suspended until the parties agree.',
  ])('is told as not understood where nobody could say what it does: %j', (change) => {
    expect(amounts(change).toSorted()).toEqual(['$5,000', '$9,000']);
    expect(unclear(change)).toEqual([expect.stringContaining(change.slice(3, 40))]);
  });

  it('is no agreement that is not in the file', () => {
    const kinds = amended(
      'A. This Amendment amends the Distribution Agreement dated 1 March 2024 between the parties.',
      'B. Except as amended, the Agreement remains in full force and effect.',
    ).incomplete.map(({ kind }) => kind);
    expect(kinds).toEqual(['amendment-in-file']);
  });

  it.each([
    'JOINT SERVICES WILL BE DEFINED IN ADDENDUM XX.\n\nSeverability: If any provision of this Agreement is invalid, it shall be deemed modified.',
    'EXHIBITS\n\nThis Addendum is attached to the Agreement.\n\nThe Exhibits are made a part of this Agreement as if fully set forth herein.',
  ])('is none that changes nothing: %j', (end) => {
    expect(readBrief(`${AGREEMENT}${end}\n`).incomplete.map(({ kind }) => kind)).not.toContain(
      'amendment-in-file',
    );
  });

  it('is not begun by the clause on amendments', () => {
    const text = `${AGREEMENT}15. AMENDMENT. No change counts unless it is in writing.\n\n16. Section 3 is of no further effect after five years.\n`;
    expect(readBrief(text).payments.map(({ amount }) => amount)).toEqual(['$5,000', '$9,000']);
  });
});
