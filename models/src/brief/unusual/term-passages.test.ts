import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { termPassages } from './term-passages.ts';

const BEFORE = 'HIRE AGREEMENT\n\nThe Owner lets boats and the Hirer is in need of one.';
const wordsOf = (clause: string) => {
  const text = `${BEFORE}\n\n1. Hire\n\n${clause}\n\nSigned for the Owner.`;
  return termPassages(text, passagesOf(text)).map(({ words }) => words);
};

describe('termPassages', () => {
  it.each([
    ['a sentence', '1.1 The Owner shall bring the boat to the lake.'],
    ['few words', 'The boat is at the Hirer’s risk.'],
    ['a definition', '1.1 “Boat” means the boat that is moored at the pier.'],
    ['a key term', 'Boat: the boat that is moored at the pier'],
    ['a clause in a table', '1.1 Risk\tThe boat is at the Hirer’s risk.'],
  ])('takes %s', (_, clause) => {
    expect(wordsOf(clause).join(' ')).toContain(clause.split('\t').at(-1)!.slice(6));
  });

  it('takes each row of a table with its label', () => {
    expect(wordsOf('Boat\tThe boat that is moored at the pier\nOars\tTwo, and a third in reserve')).toEqual(
      expect.arrayContaining([
        'Boat – The boat that is moored at the pier',
        'Oars – Two, and a third in reserve',
      ]),
    );
  });

  it('takes a sentence below a table by itself', () => {
    expect(wordsOf('Boat | GBP 40\nOars | GBP 5\nA boat that comes back wet is bought.')).toContain(
      'A boat that comes back wet is bought.',
    );
  });

  it.each(['Oars and sails', 'Name: Ann Lee'])('leaves out what says too little: %s', (clause) => {
    expect(wordsOf(clause)).not.toContain(clause);
  });

  it('leaves out who the parties are', () => {
    expect(wordsOf('1.1 The Owner shall bring the boat.').join(' ')).not.toContain('in need of one');
  });
});
