import { moneyMentions, percentageMentions } from '@countersign/documents/values';
import type { Passage } from '../source.ts';

/** What the law leaves nobody free to limit, and what contracts of any trade leave without a limit beside it. */
const UNLIMITED_EVERYWHERE =
  /\b(?:deaths?|injur\w+|life|fraud\w*|misrepresent\w+|dishonest\w*|wil?l?ful\w*|intent\w*|deliberate|gross|negligen\w+|law|lawful\w*|statut\w*|limit\w*|exclu\w+|product liability|guarantees?|confiden\w+|indemn\w+|infring\w+|pay\w*|abandon\w*|data|theft|titles?|owe[sd]?|prices?|charges?|fees?|consumers?|(?:clauses?|sections?|paragraphs?) \d[\d.]*)\b/i;
/** Whatever one side does or owes, in a list of what no limit reaches. */
const ALL_OF_ONE =
  /\b(?:any|anything|whatever|all)(?: (?:other )?(?:liability|breach(?:es)?|loss|claims?|acts?|defaults?|sums?))?\b[^,;.]{0,12}\b(?:of|by|against|from) PARTY\b|\bwhere it is PARTY\b/i;
const NOTHING_LIMITS =
  /\bnothing\b[^.;]{0,60}\b(?:limits?|excludes?|restricts?)\b[^.;]{0,60}?\bliability\b(?: for)?([^.;]*)/i;
/** "The limit does not apply to …", "This does not limit …", of a clause that limits liability. */
const NOT_LIMITED =
  /\b(?:this(?: \w+)?|(?:the|that) (?:limits?|caps?|limitations?)|(?:clause|section|paragraph) \d[\d.]*)\b[^.;]{0,20}\b(?:does|do|shall|will) not (?:apply (?:to|for|in cases? of)|limit)\b((?:[^.;]|\.\d)*)/i;
const LIMITS = /\bliab\w+\b|\bfor more than\b/i;

/** Whether a list of what no limit reaches goes on with something of one trade or of one side: an excuse without a limit. */
const goesOn = (list: string | undefined): boolean =>
  list
    ?.split(/,\s*(?:or |and )?|\s(?:or|and)\s(?=(?:for|to|any|anything)\b)/)
    .filter((each) => /\p{L}{3}/u.test(each))
    .some((each) => !UNLIMITED_EVERYWHERE.test(each) || ALL_OF_ONE.test(each)) ?? false;

/** A clause by its number, with the title of its section before it: "6. Liability 6.1 Neither party". */
const NUMBERED = /(?:^\W*|\s)(\d{1,2}(?:\.\d{1,2})?)\.?\s+[A-Z]/g;

/** Each clause that a passage numbers, with its own words: those up to the next number. A list of contents has many. */
function numberedClauses({ words }: Passage): { readonly number: string; readonly own: string }[] {
  const found = [...words.matchAll(NUMBERED)];
  return found.map((match, index) => ({
    number: match[1]!,
    own: words.slice(match.index, found[index + 1]?.index),
  }));
}

/** The numbers of the clauses that limit liability, and of the sections that those are in. */
export const limitingClauses = (passages: readonly Passage[]): readonly string[] =>
  passages
    .flatMap(numberedClauses)
    .filter(({ own }) => LIMITS.test(own))
    .flatMap(({ number }) => [number, number.split('.')[0]!]);

/**
 * Whether a sentence takes more from the limit of liability than contracts of any trade do.
 * @param said with `PARTY` for every side
 * @param before what the contract says just before it
 * @param clauses that limit liability, by number
 */
export function isUnlimitedForMore(said: string, before: string, clauses: readonly string[]): boolean {
  if (goesOn(NOTHING_LIMITS.exec(said)?.[1])) return true;
  const not = NOT_LIMITED.exec(said);
  if (!not) return false;
  const found = not[0];
  const list = not[1] ?? '';
  const named = /\d[\d.]*\d|\d/.exec(found.slice(0, found.length - list.length))?.[0];
  const limits =
    named === undefined ? LIMITS.test(before + said.slice(0, not.index)) : clauses.includes(named);
  return limits && goesOn(list);
}

/** The limit of all that a side answers for, where it is one sum. */
const CAP =
  /\bliab\w+\b[^.;]{0,200}\b(?:limited to|not exceed|exceed|no more than|at most|capped at)\b([^.;]{0,60})/i;
const NO_ONE_SUM = /\b(?:greater|higher|more of|per|each (?!party|of)|every|item|times|excess|insur\w*)\b|%/i;
const OF_PRICE = /\b(?:charges?|fees?|prices?|rent|hire|rate)\b/i;
const NO_PRICE = /\b(?:insur\w*|liab\w+|limit\w*|cover)\b/i;

const sumsIn = (words: string): number[] => moneyMentions(words).map(({ amount }) => amount);

/** The greatest sum that a contract names as its price. */
export const greatestPrice = (passages: readonly Passage[]): number =>
  Math.max(
    0,
    ...passages
      .filter(({ words }) => OF_PRICE.test(words) && !NO_PRICE.test(words))
      .flatMap(({ words }) => sumsIn(words)),
  );

/** Whether all liability together is limited to less than one price that the contract names. */
export function isBelow(said: string, price: number): boolean {
  const [, cap] = CAP.exec(said) ?? [];
  return cap !== undefined && !NO_ONE_SUM.test(said) && sumsIn(cap).some((sum) => sum < price);
}

/** One side's limit is so many times that of the other. */
const FAR_APART = 4;

/** Whether a limit of liability holds for one side alone, or is far lower for it. */
export function isOfOneSide(said: string): boolean {
  if (!/\bliab\w+/i.test(said)) return false;
  if (/\b(?:so|as|in so) far as PARTY is\b/i.test(said)) return true;
  const sums = sumsIn(said);
  return (
    /\b(?:in|for) (?:the )?case of PARTY\b/i.test(said) && Math.max(...sums) >= FAR_APART * Math.min(...sums)
  );
}

/** Interest of so many in a hundred for a month is no ordinary one. */
const A_MONTH = 3;

/** What stands just before "per month": "at 1% per month (12.68% per year)". */
const MONTHLY = /\binterest\b[^.;]{0,80}?\b([^.;]{0,40})\b(?:per|an?|each|every|for (?:each|every)) month\b/i;

/** Whether interest on what is late is far above what contracts have. */
export const isUsury = (said: string): boolean =>
  percentageMentions(MONTHLY.exec(said.replaceAll(/\.(?=\d)/g, ','))?.[1] ?? '').some(
    ({ percent }) => percent >= A_MONTH,
  );
