import { describe, expect, it } from 'vitest';
import { contractTypes } from '../labels.ts';
import { plainContracts } from './plain-contracts.ts';

describe('plainContracts', () => {
  it('has contracts of every type, and some of none', () => {
    const types = new Set(plainContracts().map(({ type }) => type));
    expect(types).toEqual(new Set([...contractTypes, null]));
  });

  it('is the same every time, each text under an id of its own', () => {
    expect(plainContracts()).toEqual(plainContracts());
    const ids = plainContracts().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives clauses that contracts of other types have too, so that only title and subject tell them apart', () => {
    const [first, second] = plainContracts().filter(({ type }) => type === 'franchise' || type === 'supply');
    expect(first?.text).toContain('confiden');
    expect(second?.text.split('\n\n').length).toBe(first?.text.split('\n\n').length);
  });
});
