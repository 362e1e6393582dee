import { daysOf, durationMentions, moneyMentions } from '@countersign/documents/values';
import type { BriefBurden } from '@countersign/events';
import { type BriefSource, citeAround, type Passage, SHORT_CONTRACT } from '../source.ts';
import { isTable } from './rows.ts';
import { TURNED_MONEY } from './turned-money.ts';
import { TURNED_PROMISES } from './turned-promises.ts';
import type { Subject } from './turned-subject.ts';

const SUBJECTS: readonly Subject[] = [...TURNED_PROMISES, ...TURNED_MONEY];

/** What the law leaves nobody free to limit, and what contracts of any trade leave without a limit beside it. */
const UNLIMITED_EVERYWHERE =
  /\b(?:deaths?|injur\w+|life|fraud\w*|misrepresent\w+|dishonest\w*|wil?l?ful\w*|intent\w*|deliberate|gross|negligen\w+|law|lawful\w*|statut\w*|limit\w*|exclu\w+|product liability|guarantees?|confiden\w+|indemn\w+|infring\w+|pay\w*|abandon\w*|data|theft|titles?|owe[sd]?|consumers?)\b/i;
const NOTHING_LIMITS =
  /\bnothing\b[^.;]{0,60}\b(?:limits?|excludes?|restricts?)\b[^.;]{0,60}?\bliability\b(?: for)?([^.;]*)/i;

/** Whether a list of what no limit reaches goes on with something of one trade: an excuse without a limit. */
function isUnlimitedForMore(said: string): boolean {
  const [, list] = NOTHING_LIMITS.exec(said) ?? [];
  return (
    list
      ?.split(/,\s*(?:or |and )?|\s(?:or|and)\s(?=for\b)/)
      .filter((each) => /\p{L}{3}/u.test(each))
      .some((each) => !UNLIMITED_EVERYWHERE.test(each)) ?? false
  );
}

/** Days up to which the times of a subject are those of ordinary contracts. */
const MEASURES: readonly { readonly of: RegExp; readonly unless: RegExp; readonly longest: number }[] = [
  {
    // What an invoice waits for, with or without a sum beside it.
    of: /\bpa(?:ys?|id|yable)\b[^.;]{0,80}\b(?:within|after|net)\b[^.;]{0,80}\b(?:invoice\w*|receipt|receiv\w+|month)\b|\binvoice\w*\b[^.;]{0,60}\bpa(?:id|yable)\b[^.;]{0,30}\b(?:within|after)\b/i,
    unless: /\b(?:warrant\w*|retention|deposit|terminat\w+|ends?|records?|year)\b/i,
    longest: 100,
  },
  {
    of: /\b(?:end|terminate|leave|cancel)\b[^.;,]{0,60}\bnotice\b/i,
    unless: /\b(?:confiden\w+|first|not (?:end|terminate)|surviv\w+)\b/i,
    longest: 372,
  },
  {
    of: /^(?:[\d.() ]*)["“‘']?(?:The )?Term["”’']?\b[^.;]{0,40}\b(?:means|is|of|for|lasts|runs)\b/i,
    unless: /\b(?:lease|rent|confiden\w+|perpetual)\b/i,
    longest: 15 * 366,
  },
];

/** So far behind the words of a subject its time may stand. */
const BEHIND = 40;

const isBeyondMeasure = (said: string): boolean =>
  MEASURES.some(({ of, unless, longest }) => {
    const found = of.exec(said);
    if (!found || unless.test(said)) return false;
    const words = said.slice(found.index, found.index + found[0].length + BEHIND);
    return durationMentions(words).some((each) => daysOf(each) > longest);
  });

/** The limit of all that a side answers for, where it is one sum. */
const CAP =
  /\bliab\w+\b[^.;]{0,200}\b(?:limited to|not exceed|exceed|no more than|at most|capped at)\b([^.;]{0,60})/i;
const NO_ONE_SUM = /\b(?:greater|higher|more of|per|each (?!party|of)|every|item|times|excess|insur\w*)\b|%/i;
const OF_PRICE = /\b(?:charges?|fees?|prices?|rent|hire|rate)\b/i;
const NO_PRICE = /\b(?:insur\w*|liab\w+|limit\w*|cover)\b/i;

const sumsIn = (words: string): number[] => moneyMentions(words).map(({ amount }) => amount);

/** The greatest sum that a contract names as its price. */
const greatestPrice = (passages: readonly Passage[]): number =>
  Math.max(
    0,
    ...passages
      .filter(({ words }) => OF_PRICE.test(words) && !NO_PRICE.test(words))
      .flatMap(({ words }) => sumsIn(words)),
  );

/** Whether all liability together is limited to less than one price that the contract names. */
function isBelow(said: string, price: number): boolean {
  const [, cap] = CAP.exec(said) ?? [];
  return cap !== undefined && !NO_ONE_SUM.test(said) && sumsIn(cap).some((sum) => sum < price);
}

const WHY_CAP = 'All liability together is limited to less than one price that the contract names.';
/** Words far apart in a table say nothing together. */
const LONGEST_IN_TABLE = 300;
const WHY_UNLIMITED = 'Liability for something has no limit that no law leaves without one.';
const WHY_MEASURE = 'A time is far longer than ordinary contracts have it.';

/** Sentences, without the numbers that stand before them; what comes after a semicolon speaks for itself. */
const SENTENCE = /(?:[^.;]|[.](?=\d)|(?<=\d)[.](?=\s[A-Z]))+/g;

/** Why a sentence is not what ordinary contracts say of its subject. */
function turnOf(said: string, written: string): string | undefined {
  const subject = SUBJECTS.find(({ about, ordinary, asWritten }) => {
    const words = asWritten ? written : said;
    return about.test(words) && !ordinary.some((form) => form.test(words));
  });
  if (subject) return subject.why;
  if (isUnlimitedForMore(said)) return WHY_UNLIMITED;
  return isBeyondMeasure(said) ? WHY_MEASURE : undefined;
}

/**
 * The account of what every contract of a kind speaks of: variation, third parties, warranty, subcontractors, indirect
 * loss, payment, price, the end. Each subject has an ordinary side and polarity; a sentence about it that has not goes
 * to a person with its words. A model of words takes such a sentence for ordinary: all its words are. Short contracts alone.
 * @param marked puts `PARTY` for every side
 */
export function turnedClauses(
  { text, passages }: Pick<BriefSource, 'text' | 'passages'>,
  marked: (words: string) => string,
): BriefBurden[] {
  if (text.length > SHORT_CONTRACT) return [];
  const price = greatestPrice(passages);
  return passages.flatMap((passage) => {
    const isLong = isTable(text, passage) && passage.words.length > LONGEST_IN_TABLE;
    const sentences = isLong ? [] : (passage.words.match(SENTENCE) ?? []);
    return sentences
      .flatMap((written) => turnOf(marked(written), written) ?? (isBelow(written, price) ? WHY_CAP : []))
      .slice(0, 1)
      .map((why) => ({ kind: 'turned-clause', why, citations: citeAround(text, passage, 0) }));
  });
}
