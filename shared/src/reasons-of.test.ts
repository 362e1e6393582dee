import { describe, expect, it } from 'vitest';
import { isSuspectedBurden, reasonsOf } from './reasons-of.ts';

const change = { kind: 'unilateral-change', why: 'One side alone may change what was agreed.' };
const lien = { kind: 'security', why: 'Somebody gives security.' };

describe('reasonsOf', () => {
  it('asserts what is said outright, and no more than supposes what a turn of phrase may mean', () => {
    expect(reasonsOf([{ ...lien, suspected: true }, change])).toEqual([
      'One side alone may change what was agreed.',
      'Perhaps: somebody gives security.',
    ]);
  });

  it('says each reason once, and supposes nothing that it asserts', () => {
    expect(reasonsOf([change, { ...change, suspected: true }, change])).toEqual([change.why]);
    expect(
      reasonsOf([
        { ...lien, suspected: true },
        { ...lien, suspected: true },
      ]),
    ).toEqual(['Perhaps: somebody gives security.']);
  });

  it('takes kinds for suspected that only a turn of phrase ever tells', () => {
    expect(isSuspectedBurden({ kind: 'deemed' })).toBe(true);
    expect(isSuspectedBurden({ kind: 'unilateral-change' })).toBe(false);
    expect(isSuspectedBurden({ kind: 'unilateral-change', suspected: true })).toBe(true);
  });
});
