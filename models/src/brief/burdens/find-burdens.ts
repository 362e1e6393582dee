import type { BriefBurden } from '@countersign/events';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import type { Burden } from './burden.ts';
import { LIABILITY_AND_RANK } from './liability-and-rank.ts';
import { PRICE_AND_TERM } from './price-and-term.ts';
import { addressesReader } from './reader-addressed.ts';
import { RESTRAINTS_AND_RIGHTS } from './restraints-and-rights.ts';

const BURDENS: readonly Burden[] = [...PRICE_AND_TERM, ...RESTRAINTS_AND_RIGHTS, ...LIABILITY_AND_RANK];

const ADDRESSED = 'Words address the reader of the contract or its software, not the parties.';

/** "Including without limitation" lists things; it limits nothing and frees nothing. */
const LISTS = /\b(?:including|includes?),? (?:but )?(?:without limit(?:ation)?|not limited to)/gi;

const lays = (words: string, { holds, unless }: Burden): boolean =>
  holds.every((pattern) => pattern.test(words)) && !unless?.test(words);

function burdensOf(source: BriefSource, passage: Passage): BriefBurden[] {
  const words = passage.words.replace(LISTS, 'including');
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

/** Every passage that lays a burden on somebody: in clauses, definitions, tables, footnotes and schedules alike. */
export const findBurdens = (source: BriefSource): BriefBurden[] =>
  source.passages.flatMap((passage) => burdensOf(source, passage));
