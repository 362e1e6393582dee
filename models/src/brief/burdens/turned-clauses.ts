import { daysOf, durationMentions } from '@countersign/documents/values';
import type { BriefBurden } from '@countersign/events';
import { type BriefSource, citeAround, SHORT_CONTRACT } from '../source.ts';
import { turnedAgainstOne } from './one-sided.ts';
import { isTable } from './rows.ts';
import {
  greatestPrice,
  isBelow,
  isOfOneSide,
  isUnlimitedForMore,
  isUsury,
  limitingClauses,
} from './turned-limits.ts';
import { TURNED_MONEY } from './turned-money.ts';
import { TURNED_PROMISES } from './turned-promises.ts';
import { TURNED_RIGHTS } from './turned-rights.ts';
import type { Subject } from './turned-subject.ts';

const SUBJECTS: readonly Subject[] = [...TURNED_PROMISES, ...TURNED_MONEY, ...TURNED_RIGHTS];

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

const WHY_CAP = 'All liability together is limited to less than one price that the contract names.';
/** Words far apart in a table say nothing together. */
const LONGEST_IN_TABLE = 300;
const WHY_UNLIMITED = 'Liability for something has no limit that no law leaves without one.';
const WHY_MEASURE = 'A time or a rate is far beyond what ordinary contracts have.';
const WHY_OF_ONE_SIDE = 'Liability is limited for one side alone, or far lower for it.';

/** Sentences, without the numbers that stand before them; what comes after a semicolon speaks for itself. */
const SENTENCE = /(?:[^.;]|[.](?=\d)|(?<=\d)[.](?=\s[A-Z]))+/g;

/** Why a sentence is not what ordinary contracts say of its subject, whatever else the contract says. */
function turnOf(said: string, written: string): string | undefined {
  const subject = SUBJECTS.find(({ about, ordinary, asWritten }) => {
    const words = asWritten ? written : said;
    return about.test(words) && !ordinary.some((form) => form.test(words));
  });
  if (subject) return subject.why;
  if (isOfOneSide(said)) return WHY_OF_ONE_SIDE;
  if (isBeyondMeasure(said) || isUsury(said)) return WHY_MEASURE;
  return turnedAgainstOne(said);
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
  const clauses = limitingClauses(passages);
  return passages.flatMap((passage, index) => {
    const isLong = isTable(text, passage) && passage.words.length > LONGEST_IN_TABLE;
    const sentences = isLong ? [] : (passage.words.match(SENTENCE) ?? []);
    return sentences
      .flatMap((written, at) => {
        const said = marked(written);
        const before = [passages[index - 1]?.words ?? '', ...sentences.slice(0, at)].join(' ');
        if (isUnlimitedForMore(said, before, clauses)) return WHY_UNLIMITED;
        return turnOf(said, written) ?? (isBelow(written, price) ? WHY_CAP : []);
      })
      .slice(0, 1)
      .map((why) => ({ kind: 'turned-clause', why, citations: citeAround(text, passage, 0) }));
  });
}
