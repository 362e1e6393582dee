import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { operativePassages } from './operative-passages.ts';

const BEFORE = 'HIRE AGREEMENT\n\nThe Owner lets boats and the Hirer is in need of one.';
const AFTER = 'Signed for the Owner by its director, who is here present.';
const wordsOf = (clause: string) => {
  const text = `${BEFORE}\n\n1. Hire\n\n${clause}\n\n${AFTER}`;
  return operativePassages(text, passagesOf(text)).map(({ words }) => words);
};

describe('operativePassages', () => {
  it.each([
    '1.1 The Owner shall bring the boat to the lake.',
    'The boat is at the Hirer’s risk.',
    'Charges keep step with wages.',
  ])('takes %j', (clause) => {
    expect(wordsOf(clause).join(' ')).toContain(clause);
  });

  it.each([
    ['a definition', '1.1 “Boat” means the boat that is moored at the pier.'],
    ['a row', 'Boat\tThe boat that is moored at the pier'],
    ['a key term', 'Boat: the boat that is moored at the pier'],
  ])('leaves out %s', (_, clause) => {
    expect(wordsOf(clause)).toEqual([]);
  });

  it('leaves out who the parties are, and who signs', () => {
    const said = wordsOf('1.1 The Owner shall bring the boat to the lake.').join(' ');
    expect(said).not.toContain('in need of one');
    expect(said).not.toContain('here present');
  });
});
