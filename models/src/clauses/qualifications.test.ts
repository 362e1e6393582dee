import { describe, expect, it } from 'vitest';
import { exceptionIn, qualified } from './qualifications.ts';

describe('exceptionIn', () => {
  it.each([
    [
      'anti-assignment',
      'Neither party may assign this Agreement without consent, except that no consent is needed for a sale of its business.',
      'except that no consent is needed for a sale of its business',
    ],
    [
      'anti-assignment',
      'No party may assign without consent; provided, however, that the Buyer may assign to an affiliate.',
      'provided, however, that the Buyer may assign to an affiliate',
    ],
    [
      'cap-on-liability',
      'The liability of either party (except under clauses 15 and 16), whatever its ground, is limited to the fees.',
      'except under clauses 15 and 16',
    ],
    [
      'change-of-control',
      'It runs for three years; provided, however, that the Buyer may terminate it once Tarn loses control of the Supplier.',
      undefined,
    ],
    [
      'change-of-control',
      'A change of control ends it, except that a sale to an affiliate does not count.',
      'except that a sale to an affiliate does not count',
    ],
    [
      'anti-assignment',
      'The Buyer may not assign it, except that it may assign it without Tarn.com’s consent with its business.',
      'except that it may assign it without Tarn.com’s consent with its business',
    ],
    [
      'cap-on-liability',
      'Except for claims under clause 8, the liability of either party shall not exceed the fees.',
      'Except for claims under clause 8',
    ],
    [
      'cap-on-liability',
      '(a) EXCEPT WITH RESPECT TO PARAGRAPH 9 HEREOF, CONTRACTOR’S MAXIMUM LIABILITY TO COMPANY SHALL BE LIMITED TO THE FEES.',
      'EXCEPT WITH RESPECT TO PARAGRAPH 9 HEREOF',
    ],
    [
      'no-solicit-of-employees',
      'The Buyer shall not hire staff of the Supplier unless it pays a fee to the Supplier.',
      'unless it pays a fee to the Supplier',
    ],
  ])('tells what %s takes out: %s', (category, words, exception) => {
    expect(exceptionIn(category, words)).toBe(exception);
  });

  it.each([
    ['anti-assignment', 'Neither party may assign this Agreement unless the other party gives its consent.'],
    ['anti-assignment', 'Except as otherwise agreed, neither party may assign this Agreement.'],
    [
      'anti-assignment',
      'Except with the Buyer’s prior written approval, this Agreement may not be assigned by the Supplier.',
    ],
    ['non-compete', 'The Buyer shall not compete; provided that notice is given of the start of the period.'],
    ['exclusivity', 'Unless otherwise agreed the Supplier shall sell to nobody else.'],
    ['audit-rights', 'The Buyer may inspect the books except on holidays.'],
  ])('takes no other words of %s for one: %s', (category, words) => {
    expect(exceptionIn(category, words)).toBeUndefined();
  });

  it('reads a proviso with and without its “that”', () => {
    const free = 'the Buyer may without consent assign it to an affiliate';
    expect(
      exceptionIn('anti-assignment', `Neither party may assign it; provided, however, ${free}.`),
    ).toContain(free);
    expect(
      exceptionIn('anti-assignment', 'Neither party may assign it; provided, however, that notice is given.'),
    ).toBeUndefined();
  });

  it('cuts a long one between words', () => {
    const exception = exceptionIn(
      'non-compete',
      `He shall not compete except for ${'a farm and '.repeat(40)}`,
    );
    expect(exception).toMatch(/(?:farm|and|a)…$/);
    expect(exception?.length).toBeLessThan(225);
  });
});

describe('qualified', () => {
  it.each([
    [
      'License grant',
      'license-grant',
      'The Licensor grants a non-exclusive licence.',
      'License grant, non-exclusive',
    ],
    [
      'License grant',
      'license-grant',
      'The Licensor grants the exclusive right to sell.',
      'License grant, exclusive',
    ],
    ['License grant', 'license-grant', 'The Licensor grants a licence.', 'License grant'],
    [
      'License grant',
      'license-grant',
      'The Club grants, solely in the Territory, a right to use its marks.',
      'License grant',
    ],
    [
      'Renewal term',
      'renewal-term',
      "At the Buyer's option this Agreement shall renew.",
      'Renewal term, at the option of a party',
    ],
    ['Renewal term', 'renewal-term', 'It renews automatically for a year.', 'Renewal term, by itself'],
    ['Renewal term', 'renewal-term', 'It is followed by a further term of a year.', 'Renewal term'],
    [
      'Uncapped liability',
      'uncapped-liability',
      'Save for fraud, liability is limited to the fees.',
      'Liability outside the cap',
    ],
    [
      'Uncapped liability',
      'uncapped-liability',
      'The liability of the Supplier is unlimited.',
      'Uncapped liability',
    ],
    [
      'Uncapped liability',
      'uncapped-liability',
      'Liability, including without limitation, for loss is outside the cap.',
      'Liability outside the cap',
    ],
    [
      'Non-compete',
      'non-compete',
      'He shall not compete, except in farming alone.',
      'Non-compete, with an exception',
    ],
    ['Non-compete', 'non-compete', 'He shall not compete.', 'Non-compete'],
  ])('%s (%s): %s', (title, category, words, said) => {
    expect(qualified(title, category, words)).toBe(said);
  });
});
