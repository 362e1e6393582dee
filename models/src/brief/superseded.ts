import { type Amending, amendingOf, amendmentIn } from './amendments.ts';
import type { Passage } from './source.ts';

const AMENDS = /\b(?:amended|deleted|replaced|superseded|restated)\b/i;
/** The number with which a clause begins. */
const NUMBER = /^\W{0,3}(?:(?:Section|Clause|Article|ARTICLE|SECTION)\s+)?(\d+(?:\.\d+)*)\.?\)?\s/;
/** A clause has no more passages. */
const LONGEST = 20;

const numberOf = ({ words }: Passage): string | undefined => NUMBER.exec(words)?.[1];
const isWithin = (number: string, clause: string): boolean =>
  number === clause || number.startsWith(`${clause}.`);

/** The passages of a clause, from its number to the next one's. */
function clauseOf(passages: readonly Passage[], clause: string): Passage[] {
  const from = passages.findIndex((passage) => {
    const number = numberOf(passage);
    return number !== undefined && isWithin(number, clause) && !AMENDS.test(passage.words);
  });
  if (from < 0) return [];
  const rest = passages.slice(from, from + LONGEST);
  const next = rest.findIndex((passage) => {
    const number = numberOf(passage);
    return number !== undefined && !isWithin(number, clause);
  });
  return rest.slice(0, next < 0 ? LONGEST : next);
}

const literally = (words: string) =>
  words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
const wordsLike = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(words)}(?![\\p{L}\\p{N}])`, 'iu');

interface Applied {
  /** What stands of the agreement. */
  readonly agreement: readonly Passage[];
  /** What of the amendment was taken into the agreement, and tells nothing by itself. */
  readonly spent?: Passage;
  readonly understood: boolean;
}

/** A clause with its words changed, cited by the amendment that changes them. */
function reworded(
  agreement: readonly Passage[],
  by: Passage,
  change: Amending & { does: 'rewords' },
): Applied {
  const within = change.clause === undefined ? agreement : clauseOf(agreement, change.clause);
  const pattern = wordsLike(change.from);
  const holding = within.filter(({ words }) => pattern.test(words));
  // Words that stand in several places of the whole agreement are not told apart.
  if (holding.length === 0 || (change.clause === undefined && holding.length > 1))
    return { agreement, understood: false };
  return {
    agreement: agreement.map((passage) =>
      holding.includes(passage)
        ? { start: by.start, end: by.end, words: passage.words.replace(pattern, () => change.to) }
        : passage,
    ),
    spent: by,
    understood: true,
  };
}

function applied(agreement: readonly Passage[], by: Passage): Applied {
  const change = amendingOf(by.words);
  if (change === undefined || change.does === 'adds') return { agreement, understood: true };
  if (change.does === 'unclear') return { agreement, understood: false };
  if (change.does === 'rewords') return reworded(agreement, by, change);
  const gone = clauseOf(agreement, change.clause);
  return { agreement: agreement.filter((passage) => !gone.includes(passage)), understood: gone.length > 0 };
}

/** An agreement as an amendment behind it leaves it. */
interface Amended {
  readonly passages: readonly Passage[];
  /** Passages of the amendment that mean to change something, and of which nobody knows what. */
  readonly notUnderstood: readonly Passage[];
}

/**
 * The passages that count where an amendment is bound with the agreement that it changes: without the clauses that it
 * replaces, deletes or ends, and with the words that it puts for others. A document without an amendment behind it keeps
 * all of them.
 */
export function asAmended(passages: readonly Passage[]): Amended {
  const from = amendmentIn(passages);
  if (from < 0) return { passages, notUnderstood: [] };
  let agreement: readonly Passage[] = passages.slice(0, from);
  const [spent, notUnderstood]: [Passage[], Passage[]] = [[], []];
  const amendment = passages.slice(from);
  for (const passage of amendment) {
    const after = applied(agreement, passage);
    agreement = after.agreement;
    if (after.spent) spent.push(after.spent);
    if (!after.understood) notUnderstood.push(passage);
  }
  return {
    passages: [...agreement, ...amendment.filter((passage) => !spent.includes(passage))],
    notUnderstood,
  };
}
