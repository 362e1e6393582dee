import type { BriefBurden } from '@countersign/events';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import type { Burden } from './burden.ts';
import { LIABILITY_AND_RANK } from './liability-and-rank.ts';
import { PRICE_AND_TERM } from './price-and-term.ts';
import { addressesReader } from './reader-addressed.ts';
import { RESTRAINTS_AND_RIGHTS } from './restraints-and-rights.ts';
import { hasBoxes, tickedChoices, withoutUnticked } from './ticked-choices.ts';

/** Burdens are known by what passages say, whoever the parties are. */
type PassageSource = Pick<BriefSource, 'text' | 'passages'>;

const BURDENS: readonly Burden[] = [...PRICE_AND_TERM, ...RESTRAINTS_AND_RIGHTS, ...LIABILITY_AND_RANK];

const CHOSEN = 'Boxes decide what applies; what was ticked, and what was not, has to be looked at.';
const ADDRESSED = 'Words address the reader of the contract or its software, not the parties.';

/** "Including without limitation" lists things; it limits nothing and frees nothing. */
const LISTS = /\b(?:including|includes?),? (?:but )?(?:without limit(?:ation)?|not limited to)/gi;

const lays = (words: string, { holds, unless }: Burden): boolean =>
  holds.every((pattern) => pattern.test(words)) && !unless?.test(words);

function burdensOf(source: PassageSource, passage: Passage): BriefBurden[] {
  const words = withoutUnticked(passage.words).replace(LISTS, 'including');
  const planted = addressesReader(passage.words)
    ? [{ kind: 'addresses-the-reader', why: ADDRESSED, citations: citeAround(source.text, passage, 0) }]
    : [];
  const laid = BURDENS.filter((burden) => lays(words, burden)).map(({ kind, why, holds }) => ({
    kind,
    why,
    citations: citeAround(source.text, passage, holds[0]!.exec(words)?.index ?? 0),
  }));
  return [...planted, ...laid];
}

/** Options that nobody ticked read like terms: whoever reads on has to look at the boxes. */
const choices = (source: PassageSource): BriefBurden[] =>
  source.passages
    .filter(({ words }) => hasBoxes(words))
    .slice(0, 1)
    .map((passage) => ({
      kind: 'ticked-choice',
      why: CHOSEN,
      citations: citeAround(source.text, passage, 0),
    }));

/**
 * Every passage that lays a burden on somebody: in clauses, definitions, tables, footnotes and schedules alike, and in
 * what a ticked box says together with the words that it completes.
 */
export const findBurdens = (source: PassageSource): BriefBurden[] => [
  ...[...source.passages, ...tickedChoices(source.text)].flatMap((passage) => burdensOf(source, passage)),
  ...choices(source),
];
