import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { exclusivity, nonCompete, nonSolicit } from './restraints.ts';

const OPENING =
  'This Agreement is made as of March 3, 2024 by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const source = (clause: string) => briefSource(`${OPENING}1. ${clause}`);

describe('nonCompete', () => {
  it.each([
    ['During the Term the Buyer shall not compete with the Supplier in its business.', 'Buyer'],
    [
      "During Employee's time with the Supplier, Employee will not, directly or indirectly, engage in a business that competes with it.",
      'Employee',
    ],
    [
      'During the employment of the Executive by the Supplier, the Executive will not engage in a business that competes with the Supplier.',
      'Executive',
    ],
    ['You shall not, while you work for the Supplier, engage in a business that competes with it.', null],
    ['During employment by the Supplier, Employee will not compete with its business.', 'Employee'],
    [
      '(a) market products that compete with those sold by the Supplier, which shall not be violated by an interest of 1%.',
      null,
    ],
    [
      'Covenant Not to Compete. During employment by the Supplier, the Consultant will not engage in a business that competes with it.',
      'Consultant',
    ],
    [
      'During the term the Buyer will be prohibited from providing any similar services to the following competitors of the Supplier: Alder, Rowan.',
      'Buyer',
    ],
    ['Neither party shall compete with the business of the other.', 'both'],
  ])('binds the subject of its own verb, and never whoever it protects: %s', (clause, binds) => {
    const [first] = nonCompete(source(clause));
    expect(first?.binds).not.toBe('Supplier');
    expect(first?.binds ?? null).toBe(binds);
  });
});

describe('what a non-compete is called', () => {
  it.each([
    'Covenant Not to Compete. Covenant not to compete and agreement on secrecy, dealing with the business of the Supplier.',
    'A. This Covenant Not to Compete is signed when the Buyer takes up its business with the Supplier.',
  ])('binds nobody: %s', (clause) => {
    expect(nonCompete(source(clause))).toEqual([]);
  });

  it('is given with a verb', () => {
    const [given] = nonCompete(
      source(
        'Covenant Not to Compete. The Buyer covenants not to compete with the business of the Supplier.',
      ),
    );
    expect(given?.binds).toBe('Buyer');
  });
});

describe('nonSolicit', () => {
  it.each([
    ['The Distributor shall not hire or entice away any employee of the Supplier.', ['Distributor']],
    ['The Buyer agrees that works of its employees are made for hire and covenants that it owns them.', []],
  ])('is of people, and not of works: %s', (clause, bound) => {
    expect(nonSolicit(source(clause)).map(({ binds }) => binds)).toEqual(bound);
  });
});

describe('exclusivity', () => {
  it.each([
    ['The Supplier hereby grants the Buyer the exclusive right to sell the Goods.', ['Supplier']],
    ['The Buyer shall have the exclusive right to resell the Goods.', ['Supplier']],
    ['The Buyer shall purchase the Goods exclusively from the Supplier.', ['Buyer']],
    [
      'The Buyer agrees that the Supplier will be the sole and exclusive provider of the Goods to it.',
      ['Buyer'],
    ],
    ['The Supplier grants the Buyer an un-exclusive right to sell the Goods.', []],
    ['The Supplier grants the Buyer a non-exclusive right to sell the Goods.', []],
  ])('binds whoever hands the right out: %s', (clause, bound) => {
    expect(exclusivity(source(clause)).map(({ binds }) => binds)).toEqual(bound);
  });
});
