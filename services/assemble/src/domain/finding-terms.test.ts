import { expect, it } from 'vitest';
import { findingTerms } from './finding-terms.ts';

const finding = { category: 'non-compete', title: 'Non-compete', detail: 'It binds.', citations: [] };

it.each([
  [{}, ''],
  [{ polarity: 'holds' as const }, ''],
  [{ binds: 'Consultant', duration: '1 year' }, 'Binds: Consultant · For: 1 year'],
  [
    { benefits: 'both', amount: '$50', deadline: '90 days' },
    'In favour of: both parties · Amount: $50 · Notice or deadline: 90 days',
  ],
  [{ polarity: 'negated' as const, binds: 'Buyer' }, 'The contract denies this · Binds: Buyer'],
  [
    { binds: 'Buyer', client: 'bound' as const, amount: '$50' },
    'Binds: Buyer · Binds the client · Amount: $50',
  ],
  [{ client: 'neither' as const }, ''],
  [{ polarity: 'excluded' as const }, 'The contract takes this out'],
])('says of %j: %s', (terms, said) => {
  expect(findingTerms({ ...finding, ...terms })).toBe(said);
});
