import { describe, expect, it } from 'vitest';
import { briefOf, TERM_CASES, TERMS } from './testing/term-cases.ts';

describe('a term of the brief', () => {
  it.each(TERM_CASES)('%s: %s', (term, clause, told) => {
    expect(TERMS[term](briefOf(clause))).toEqual(told);
  });

  it('has a sentence that lays it down and a look-alike', () => {
    const kinds = (term: string) =>
      new Set(TERM_CASES.filter(([each]) => each === term).map(([, , told]) => String(told)));
    expect(Object.keys(TERMS).filter((term) => kinds(term).size < 2)).toEqual([]);
  });
});
