import type { Brief } from '@countersign/events';
import { jurisdictionMentions } from '../../fields/jurisdictions.ts';
import { isDenied, withoutDenied } from '../../text/denials.ts';
import { type BriefSource, cite } from '../source.ts';
import { lawByName, shortlySaid } from './law-by-name.ts';

const GOVERNS =
  /\b(?:govern|constru|interpret|enforc|subject to)\w*\b[^;]{0,200}\blaws?\b|\blaws? of\b[^;]{0,160}\b(?:govern|apply|applies|control)|\blaws? (?:shall |will )?(?:govern|appl)/i;
/** The same in plain words, where no clause says it in those of lawyers. */
const PLAINLY = /\b(?:(?:read|falls|decided) (?:under|by)|choose)\b[^.;]{0,20}\blaws?\b|\blaw:\s/i;
/** Where the law is that of something else: taxes, the place of incorporation. */
const OF_A_PARTY =
  /\b(?:organi[sz]ed|incorporated|existing|formed|company|corporation|partnership|entity)\b[^.;]{0,60}\blaws?\b/i;
/** The law of a trade or a tax, by which something is reckoned: "the laws of Texas governing insurers". */
const OF_A_TRADE =
  /\blaws?\b[^.;]{0,60}\b(?:governing|regulating|applicable to|relating to) (?:the )?(?!this\b|these\b|such\b|agreements?\b|contracts?\b)[a-z]|\b(?:insurance|tax|banking|securities|accounting) laws?\b/;
/** What a law does; where it is denied, that law rules nothing: "the laws of Texas shall not apply". */
const RULES = /\b(?:govern|appl(?:y|ies|ied)|control|constru|interpret|enforc)\w*/i;
const LAW_OF = /\blaws?\b[^.;]{0,30}\b(?:of|in)\b[^.;]{0,50}$|\blaw:\s*$/i;
const AFTER_LAW = /^[^.;]{0,20}\blaws?\b/i;

/** "in the State of Nevada and shall be governed by the laws thereof" */
const THEREOF =
  /\bgovern\w*\b[^.;]{0,80}\blaws? (?:thereof|of (?:that|such|said) (?:state|place|province|country|jurisdiction))\b/i;

const placeBefore = (words: string, places: ReturnType<typeof jurisdictionMentions>): string | undefined => {
  const at = THEREOF.exec(words)?.index ?? 0;
  return places.findLast(({ start }) => start < at)?.value;
};

function lawOf({ text, passages }: BriefSource, governs: RegExp): Brief['governingLaw'] {
  for (const passage of passages) {
    if (!governs.test(withoutDenied(passage.words, RULES))) continue;
    const { words } = passage;
    if (OF_A_PARTY.test(words) && !/\bgovern|\bconstru/i.test(words)) continue;
    if (OF_A_TRADE.test(words) && !/\b(?:governed|shall govern|will govern|governs)\b/i.test(words)) continue;
    const places = jurisdictionMentions(words).filter(({ start }) => !isDenied(words, start));
    const near =
      places.find(({ start }) => LAW_OF.test(words.slice(0, start))) ??
      places.find(({ start }) => AFTER_LAW.test(words.slice(start, start + 60)));
    const value =
      near?.value ?? lawByName(words) ?? (THEREOF.test(words) ? placeBefore(words, places) : undefined);
    if (value) return { value, citations: cite(text, passage) };
  }
  return null;
}

/** The same in a clause of its name alone: "Montana law." */
function lawAlone({ text, passages }: BriefSource): Brief['governingLaw'] {
  const passage = passages.find(({ words }) => shortlySaid(words) !== undefined);
  return passage ? { value: shortlySaid(passage.words)!.law, citations: cite(text, passage) } : null;
}

/** The law that governs: the clause that says so, before any address or place of incorporation. */
export const governingLaw = (source: BriefSource): Brief['governingLaw'] =>
  lawOf(source, GOVERNS) ?? lawOf(source, PLAINLY) ?? lawAlone(source);
