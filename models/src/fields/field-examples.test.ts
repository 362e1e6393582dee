import { expect, it } from 'vitest';
import { namedParties } from './field-examples.ts';

it('takes the names of parties, not their roles or shorter forms', () => {
  const Parties = [
    'Alder  Supply,\nInc.',
    'Alder Supply',
    'Supplier',
    '(each a "Party")',
    'collectively the Parties',
    'Birch & Sons LLC',
  ];
  const contract = { id: '1', type: 'supply', text: '', clauses: { Parties } } as const;
  expect(namedParties({ ...contract, clauses: { Parties: [...Parties] } })).toEqual(
    new Set(['ALDERSUPPLYINC', 'BIRCHANDSONSLLC']),
  );
});
