import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { confidentiality } from './confidentiality.ts';

const DUTY = 'The Recipient shall keep Confidential Information secret and shall not disclose it.';

describe('confidentiality', () => {
  it.each([
    ['what a party (the “Discloser”) makes available to the other party (the “Recipient”)', 'mutual'],
    [
      'what either party (in such capacity, the "Disclosing Party") tells the other (the "Recipient")',
      'mutual',
    ],
    ['what the Supplier (the “Discloser”) makes available to the Buyer (the “Recipient”)', 'one-way'],
  ])('is mutual where either party may have the role: %s', (meaning, direction) => {
    const text = `“Confidential Information” means ${meaning}.\n\n${DUTY}`;
    expect(confidentiality(briefSource(text)).direction).toBe(direction);
  });

  it('is one-way where a sentence of both parties only says that nobody has to tell anything', () => {
    const opening =
      'This Agreement is between Tarn, Inc., of Utah (“Discloser”), and Birch, Inc., of Ohio (“Recipient”).';
    const text = `${opening}\n\n4. ${DUTY}\n\n5. Recipient will not disclose Confidential Information to others.\n\n6. The parties agree that no party has to disclose any Confidential Information.`;
    expect(confidentiality(briefSource(text)).direction).toBe('one-way');
  });

  it.each([
    ['1', '2 years'],
    ['7', null],
  ])('ends when the duties under its section do: section %s', (section, duration) => {
    const text = `1. Secrecy. ${DUTY}\n\n2. The obligations of the Recipient under Section ${section} of this Agreement terminate on the second anniversary of the date hereof.`;
    expect(confidentiality(briefSource(text)).duration).toBe(duration);
  });

  it.each([
    [
      'The terms of this Undertaking and the obligations hereunder shall expire two years from the date of the Confidentiality Agreement.',
      null,
    ],
    [
      'The obligations of confidentiality under this Agreement shall expire two years from its date.',
      '2 years',
    ],
  ])('ends with the contract’s own duty, and not with a paper that others sign: %s', (words, duration) => {
    const text = `1. Secrecy. ${DUTY}\n\nEXHIBIT A\n\n8. ${words}`;
    expect(confidentiality(briefSource(text)).duration).toBe(duration);
  });

  it('ends with the undertaking that the paper itself is', () => {
    const text = `This Undertaking is given to Tarn, Inc.\n\n1. Secrecy. ${DUTY}\n\n8. The obligations of confidentiality under this Undertaking shall expire two years from its date.`;
    expect(confidentiality(briefSource(text)).duration).toBe('2 years');
  });
});
