import type { FindingPolarity } from '@countersign/events';
import { isDefinition } from '../../section-writer/sentences.ts';
import type { ClauseWording } from './clause-wording.ts';
import { LIABILITY } from './liability.ts';
import { LICENCES } from './licences.ts';
import { MONEY } from './money.ts';
import { OUTSIDERS, RESTRAINTS } from './restraints.ts';
import { TERM, TRANSFER } from './term-and-transfer.ts';

const WORDINGS: ReadonlyMap<string, ClauseWording> = new Map([
  ...RESTRAINTS,
  ...OUTSIDERS,
  ...LIABILITY,
  ...LICENCES,
  ...MONEY,
  ...TERM,
  ...TRANSFER,
]);

/** A recital says why, and a definition what a word means; some definitions hold the very sum or share that counts. */
const RECITAL = /^\W*(?:and )?(?:WHEREAS|Whereas)\b/;
const COUNTING: ReadonlySet<string> = new Set([
  'cap-on-liability',
  'uncapped-liability',
  'minimum-commitment',
  'liquidated-damages',
  'revenue-profit-sharing',
  'volume-restriction',
  'price-restrictions',
  'renewal-term',
  'warranty-duration',
]);
const onlyExplains = (category: string, words: string): boolean =>
  RECITAL.test(words) || (!COUNTING.has(category) && isDefinition(words));

const without = (words: string, pattern: RegExp | undefined): string =>
  pattern ? words.replaceAll(pattern, ' ') : words;

/**
 * Whether words lay down what a category holds. The same words with a part that holds still do ("non-exclusive in Utah
 * and exclusive in Texas").
 * @param category slug, e.g. `non-compete`; of one that is not known here anything holds
 * @param words a passage in one line
 * @returns `negated` where they deny it, `excluded` where they take a case out, undefined where they say something else
 */
export function clausePolarity(category: string, words: string): FindingPolarity | undefined {
  const wording = WORDINGS.get(category);
  if (!wording) return 'holds';
  if (onlyExplains(category, words)) return undefined;
  const { speaks, negated, excluded, apart } = wording;
  const own = without(words, apart);
  const kept = without(own, excluded);
  const said = without(kept, negated);
  if (speaks.test(said)) return 'holds';
  if (said !== kept) return 'negated';
  return kept === own ? undefined : 'excluded';
}

/** Categories whose wordings are known. */
export const categoriesWithWordings: readonly string[] = [...WORDINGS.keys()];
