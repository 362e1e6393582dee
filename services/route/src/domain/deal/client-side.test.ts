import { describe, expect, it } from 'vitest';
import { clientSide } from './client-side.ts';

const SIDES = [
  { side: 'supplier', called: ['supplier', 'provider'] },
  { side: 'customer', called: ['customer', 'buyer'] },
];
const PARTIES = [
  { name: 'Alderhaven Ltd', role: 'Service Provider', citations: [] },
  { name: 'Birchmere Inc.', role: 'Company', citations: [] },
];

describe('clientSide', () => {
  it.each([
    ['Service Provider', 'us'],
    ['the Provider', 'us'],
    ['Alderhaven Ltd', 'us'],
    ['Company', 'them'],
    ['Birchmere Inc.', 'them'],
    ['both', 'both'],
    ['either', 'both'],
    ['each party', 'both'],
    ['Escrow Agent', 'unknown'],
    ['Providers of Company', 'them'],
    [null, 'unknown'],
  ] as const)('takes %s for %s, by role and by name', (who, whom) => {
    expect(clientSide('supplier', SIDES, PARTIES).whomOf(who)).toBe(whom);
  });

  it('goes by what sides are called where no party has that role', () => {
    const { whomOf } = clientSide('customer', SIDES, []);
    expect([whomOf('Buyer'), whomOf('Supplier'), whomOf('Landlord')]).toEqual(['us', 'them', 'unknown']);
  });

  it('does not guess whom a word means that both sides are called by', () => {
    const sides = [
      { side: 'discloser', called: ['provider'] },
      { side: 'recipient', called: ['provider'] },
    ];
    expect(clientSide('discloser', sides, []).whomOf('Provider')).toBe('unknown');
  });

  it.each([undefined, 'landlord'])('knows only what holds for both where the side is %s', (side) => {
    const { whomOf } = clientSide(side, SIDES, PARTIES);
    expect([whomOf('both'), whomOf('Service Provider')]).toEqual(['both', 'unknown']);
  });

  it('takes the words of a role as they stand', () => {
    const { whomOf } = clientSide('supplier', [{ side: 'supplier', called: ['c++ house (uk)'] }], []);
    expect(whomOf('C++ House (UK)')).toBe('us');
  });
});
