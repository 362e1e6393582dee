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
});
