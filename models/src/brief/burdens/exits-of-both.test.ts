import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SERVICES AGREEMENT\n\nThis Agreement is made on 3 March 2027 between Tarn Works Limited (the "Supplier") and Birch Stores plc (the "Client").\n\nThe Supplier keeps the shelves. The Client pays £2,000 a month.\n\n';
const exit = (who: string, other: string, days: string) =>
  `The ${who} may terminate this Agreement without cause by giving ${days} days' written notice to the ${other}.`;
const kinds = (...clauses: readonly string[]) =>
  readBrief(`${OPENING}${clauses.join('\n\n')}`).burdens.map(({ kind }) => kind);

describe('an exit that two clauses give to both', () => {
  it('is no burden of one', () => {
    expect(kinds(exit('Client', 'Supplier', 'sixty'), exit('Supplier', 'Client', 'sixty'))).toEqual([]);
  });

  it.each([
    ['is one where only one side has it', [exit('Client', 'Supplier', 'sixty')]],
    [
      'is one where the other has to wait longer',
      [exit('Client', 'Supplier', 'seven'), exit('Supplier', 'Client', 'ninety')],
    ],
    [
      'is one where the other may go at once',
      [
        exit('Client', 'Supplier', 'sixty'),
        `${exit('Supplier', 'Client', 'sixty').slice(0, -1)}, or immediately if it so wishes.`,
      ],
    ],
  ])('%s', (_, clauses) => {
    expect(kinds(...clauses)).toContain('one-sided-exit');
  });

  it('is that of whoever is named, though he was not read as a party', () => {
    const by = (clause: string) =>
      readBrief(`${OPENING}${clause}`).terminationForConvenience.map((each) => each.by);
    expect(
      by("Alder may terminate this Agreement without cause on sixty days' notice to the Supplier."),
    ).toEqual(['Alder']);
    expect(
      by('This Agreement may be terminated without cause by the Supplier on sixty days’ notice.'),
    ).toEqual(['Supplier']);
  });
});
