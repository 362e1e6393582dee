import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/text-of.ts';
import { foreignPassages } from './foreign-passages.ts';

const passagesOf = (line: string) =>
  foreignPassages(textOf([`The parties agree as follows.\n\n${line}\n\nThis Agreement ends in a year.`]));

describe('an answer in another language behind a label', () => {
  it.each([
    'Cap on liability: keiner',
    'Liability cap: aucun',
    'Liability cap: nessuno',
    'Liability cap: geen',
    'Liability cap: brak',
    'Liability cap: sin limite',
    'Liability cap: nessun limite',
    'Notice period: sechs Monate',
    'Limit of liability: Ohne.',
    'Cap on liability: rajoittamaton',
  ])('is told: %s', (line) => {
    expect(passagesOf(line)).toMatchObject([{ page: 1 }]);
  });

  it.each([
    'Cap on liability: none',
    'Fees: due monthly',
    'Customer: Oslund',
    'Payment terms: net',
    'Contact: elena',
    'Term: two years',
    'Insurance: prepaid by lessee',
  ])('is none in English, nor is a name: %s', (line) => {
    expect(passagesOf(line)).toEqual([]);
  });
});

describe('a note of a few words that denies something', () => {
  it.each(['Geen plafond.', 'Kein Limit.', 'Aucun plafond.', 'Sans limite.'])('is told: %s', (line) => {
    expect(passagesOf(line)).toMatchObject([{ page: 1 }]);
  });

  it.each(['No cap.', 'Inga Berg.', 'None of it.'])('is none in English, nor is a name: %s', (line) => {
    expect(passagesOf(line)).toEqual([]);
  });
});
