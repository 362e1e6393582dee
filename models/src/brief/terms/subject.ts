import type { Brief } from '@countersign/events';
import type { BriefSource, Passage } from '../source.ts';

/** What a recital says the parties want, or a clause that the agreement is for. */
const PURPOSE =
  /\b(?:purpose|scope) of (?:this|the) agreement\b|\bagreement\b[^.;]{0,20}\bsets? (?:out|forth) the terms of\b|\bagreed? to (?:amend|modify|extend)\b|\b(?:desires?|wish(?:es)?|wants?|intends?|would like)(?: from time to time)? (?:to|that)\b/i;
const ENGAGES =
  /\b(?:grants?|appoints?|engages?|retains?|(?:agrees?|agreed) to (?:sell|buy|purchase|supply|provide|perform|licen[cs]e|develop|sponsor|distribute|manufacture|lease))\b/i;
const DOES =
  /\b(?:shall|will|undertakes? to|agrees? to)\s+(?:\w+ly\s+)?(?:provide|supply|perform|render|host|operate|maintain|manufacture|make|develop|design|build|distribute|sell|buy|purchase|market|promote|sponsor|advertise|deliver|licen[cs]e|lease|act as|serve as)\b|\b(?:engage\w*|appoint\w*|retain\w*)\b[^.;]{0,160}\bto (?:act|serve) as\b|\bagrees? to use\b[^.;]{0,60}\befforts\b[^.;]{0,240}\b(?:develop|commerciali[sz]e|promote|market|sell)\b|\b(?:shall|will) be\b[^.;]{0,40}\bexclusive\b/i;
/** "including but not limited to" denies nothing. */
const NEGATED = /\b(?:not(?! limited to\b)|no|nothing|neither|nor)\b/i;
/** Clauses that every contract has, whatever it is about. */
const ASIDE =
  /\b(?:attempt to solicit|entice|workmanlike|(?:such|its|their|these|all|other) obligations|books and records|quarterly (?:\w+ )?reports?|e\.g|(?:free )?access to|contact information|protocols?|periodically|security precautions|trade\s?marks?|publicity|press releases?|confiden\w+|proprietary rights|ownership|title and interest|options?|indemn\w+|insur\w+|audit\w*|injunct\w+|terminat\w+|notices?|warrant\w*|liab\w+|disclos\w+|non-transferable right to use|assign\w*)\b/i;

/** What leads in a list, or is said of a further term, tells no deal. */
const NOT_ALONE =
  /:\s*$|\b(?:the following|as follows)\b[^.;]{0,20}:|\b(?:renewal|extension) terms?\b|\bsubject to the limitations\b|\bassistance\b|\bsurvive\b|\bmutually agree\b|\bany extension\b/i;

const LONGEST = 400;
/** How far a clause at the very end is behind one at the beginning. */
const FARTHEST = 3;

/** A promise to keep secret or not to compete is about the talks or the work that it is given for. */
const OF_SECRECY =
  /\b(?:confidential(?:ity)?|non-?disclosure|non-?compet\w*|secrecy)\b[^.;]{0,40}\bagreement\b|\bcovenant not to compete\b/i;
const TITLE = 600;
/** A title has fewer. */
const FEWEST_WORDS = 12;
/** A heading that names the purpose does not say it. */
const FEWEST_OF_A_SENTENCE = 7;
const TALKS =
  /\b(?:possible|proposed|potential|contemplated)\b[^.;]{0,60}\b(?:transaction|acquisition|combination|relationship|purchase|merger|business)\b/i;
/** Talks whose purpose is defined are about that. */
const IS_PURPOSE = /[“"](?:Permitted |Stated )?Purpose[”"]\s+(?:means|shall mean|is)\b/;
/** What the talks are about is said where they begin. */
const CONSIDERS =
  /\b(?:(?:are|is)|in the course of) (?:considering|exploring|evaluating|contemplating|discussing)\b/i;
/** A recital that says what the parties want of each other. */
const AIMS = /\b(?:WHEREAS|Whereas)\b[^.;]{0,80}\b(?:desires?|wish(?:es)?|wants?|intends?) to\b/;
const KEEPS =
  /\b(?:agrees?|shall|will|undertakes?|covenants?)\b[^.;]{0,80}\b(?:(?:keep|hold|maintain)\b[^.;]{0,60}\bconfiden|not\b[^.;]{0,30}\b(?:disclose|divulge|reveal|compete|engage)\b)/i;
const WHY_SECRET =
  /\b(?:in connection with|in consideration of|considering|evaluat\w+|during (?:the course of )?(?:my|his|her|their|your|the))\b/i;

/** A page of titles and addresses, or an item of a list. */
const NO_BEGINNING = /^\W*(?:EX-|exhibit\b)|^\s*\([a-z\d]{1,4}\)/i;

function tellingOfSecrecy({ words, start }: Passage, length: number): number {
  const says =
    (IS_PURPOSE.test(words) ? 6 : 0) +
    (TALKS.test(words) || AIMS.test(words) ? 4 : 0) +
    (CONSIDERS.test(words) ? 3 : 0) +
    (KEEPS.test(words) ? 3 : 0) +
    (WHY_SECRET.test(words) ? 1 : 0) -
    (/\bsurvive\b/i.test(words) ? 3 : 0);
  if (says < 3 || words.split(' ').length < FEWEST_WORDS) return Number.NEGATIVE_INFINITY;
  const beside = (words.length > 2 * LONGEST ? 1 : 0) + (NO_BEGINNING.test(words) ? 2 : 0);
  return says - beside - (2 * FARTHEST * start) / Math.max(1, length);
}

function tellingness({ words, start }: Passage, length: number): number {
  const says = (PURPOSE.test(words) ? 3 : 0) + (ENGAGES.test(words) ? 2 : 0) + (DOES.test(words) ? 2 : 0);
  if (says === 0 || words.split(' ').length < FEWEST_OF_A_SENTENCE) return Number.NEGATIVE_INFINITY;
  const beside =
    (ASIDE.test(words) ? 3 : 0) +
    (NEGATED.test(words) ? 2 : 0) +
    (NOT_ALONE.test(words) ? 2 : 0) +
    (words.length > 2 * LONGEST ? 1 : 0);
  return says - beside - (FARTHEST * start) / Math.max(1, length);
}

/** Where a sentence or the next recital begins. */
const BEGINS =
  /(?:;|(?<!\b(?:Inc|Ltd|Co|Corp|Mr|Ms|Dr|No|St)|\b[A-Z])\.)\s+(?=(?:and\s+)?(?:[A-Z]|\d+\.\d+\s|\([A-Z\d]{1,2}\)\s))/g;

/** Numbers, letters and headings of recitals before the sentence itself. */
const LEADING =
  /^(?:(?:and|WITNESSETH|WITNESSES THAT|RECITALS|BACKGROUND)\b:?\s+|\((?:the )?["“][^"”]{2,40}["”]\)\s+|WHEREAS[:,;]?\s+(?:that\s+)?|\(?(?:[A-Z]|\d{1,2})[.)]\s+|\d+(?:\.\d+)+\.?\s+|-\s*\d+\s*-\s+)+/i;
/** A heading in capitals before its clause. */
const CLAUSE_HEADING = /^(?:Article \w+\s+[A-Z][^.;]{0,50}?)?\d+\.\d+\s+[A-Z][^.;]{1,40}\.\s+(?=[A-Z])/;
const HEADING = /^[A-Z][A-Z&-]{3,}[A-Z& -]*:?\s+(?=[A-Z][a-z])/;
/** A sentence that is long enough to tell, before the next one or the next recital. */
const TELLS = 60;

/** The sentence that tells: recitals introduce the parties first, and go on to what else was agreed. */
function tellingPart(words: string, tells: readonly RegExp[]): string {
  const at = tells.flatMap((telling) => telling.exec(words)?.index ?? [])[0] ?? 0;
  const starts = [...words.matchAll(BEGINS)].map(({ index, 0: { length } }) => index + length);
  const start = starts.findLast((each) => each <= at) ?? 0;
  const end = starts.find((each) => each > Math.max(at, start + TELLS)) ?? words.length;
  return words
    .slice(start, end)
    .replace(CLAUSE_HEADING, '')
    .replace(LEADING, '')
    .replace(HEADING, '')
    .replace(/(?<=\.)\s+\(?[a-z\d]{1,2}[.)]\s*$/, '')
    .replace(/[;,]?\s*(?:\band)?\s*$/, '')
    .slice(0, LONGEST);
}

/** What the deal is, in the contract's own words; null where no sentence tells. */
export function subject({ passages, text }: BriefSource): Brief['subject'] {
  const best = (score: typeof tellingness, tells: readonly RegExp[]): string | undefined => {
    const ranked = passages
      .map((passage) => ({ passage, score: score(passage, text.length) }))
      .filter((each) => each.score > -1)
      .toSorted((a, b) => b.score - a.score || a.passage.start - b.passage.start);
    return ranked[0] && tellingPart(ranked[0].passage.words, tells);
  };
  const secret = OF_SECRECY.test(text.slice(0, TITLE))
    ? best(tellingOfSecrecy, [TALKS, AIMS, KEEPS])
    : undefined;
  return secret ?? best(tellingness, [PURPOSE, ENGAGES, DOES]) ?? null;
}
