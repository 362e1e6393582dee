import { describe, expect, it } from 'vitest';
import { clauseCategories } from '../../labels.ts';
import { categoriesWithWordings, clausePolarity } from './clause-polarity.ts';
import { DENIED_PAIRS } from './testing/denied-pairs.ts';
import { LOOK_ALIKE_PAIRS } from './testing/look-alike-pairs.ts';
import { RESTRAINT_PAIRS } from './testing/restraint-pairs.ts';
import { RIGHT_PAIRS } from './testing/right-pairs.ts';
import { TERM_PAIRS } from './testing/term-pairs.ts';

const PAIRS = [...DENIED_PAIRS, ...LOOK_ALIKE_PAIRS, ...RESTRAINT_PAIRS, ...RIGHT_PAIRS, ...TERM_PAIRS];
const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

describe('clausePolarity', () => {
  it.each(PAIRS)('%s: tells “%s” from “%s” (%s)', (category, holds, other, polarity) => {
    expect([clausePolarity(category, holds), clausePolarity(category, other)]).toEqual(['holds', polarity]);
  });

  it('has a pair for each category that it knows', () => {
    expect(new Set(PAIRS.map(([category]) => category))).toEqual(new Set(categoriesWithWordings));
  });

  it('knows each category that the clause finder was trained on', () => {
    expect(categoriesWithWordings).toEqual(expect.arrayContaining(clauseCategories.map(slugOf)));
  });

  it('lets anything hold of a category that it does not know', () => {
    expect(clausePolarity('parties', 'This is not an agreement.')).toBe('holds');
  });
});
