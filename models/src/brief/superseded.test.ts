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
    expect(amounts('A. In Section 3 the word "month" is hereby replaced by "quarter".')).toEqual([
      '$5,000',
      '$9,000',
    ]);
  });

  it('stays where no amendment is bound with it', () => {
    const text = `${AGREEMENT}If Section 3 is amended to read otherwise, both sign.\n`;
    expect(readBrief(text).payments.map(({ amount }) => amount)).toEqual(['$5,000', '$9,000']);
  });
});
