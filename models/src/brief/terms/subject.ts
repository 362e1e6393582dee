import type { Brief } from '@countersign/events';
import type { BriefSource, Passage } from '../source.ts';

/** What a recital says the parties want, or a clause that the agreement is for. */
const PURPOSE =
  /\b(?:purpose|scope) of (?:this|the) agreement\b|\b(?:desires?|wish(?:es)?|wants?|intends?) (?:to|that)\b/i;
const ENGAGES =
  /\b(?:grants?|appoints?|engages?|retains?|agrees? to (?:sell|buy|purchase|supply|provide|perform|licen[cs]e|develop|sponsor|distribute|manufacture|lease))\b/i;
const DOES =
  /\b(?:shall|will|undertakes? to|agrees? to)\s+(?:\w+ly\s+)?(?:provide|supply|perform|render|host|operate|maintain|manufacture|make|develop|design|build|distribute|sell|buy|purchase|market|promote|sponsor|advertise|deliver|licen[cs]e|lease|act as|serve as)\b/i;
const NEGATED = /\b(?:not|no|nothing|neither|nor)\b/i;
/** Clauses that every contract has, whatever it is about. */
const ASIDE =
  /\b(?:trade\s?marks?|publicity|press releases?|confiden\w+|proprietary rights|ownership|title and interest|options?|indemn\w+|insur\w+|audit\w*|injunct\w+|terminat\w+|notices?|warrant\w*|liab\w+|disclos\w+|non-transferable right to use|assign\w*)\b/i;

const LONGEST = 400;
/** How far a clause at the very end is behind one at the beginning. */
const FARTHEST = 3;

function tellingness({ words, start }: Passage, length: number): number {
  const says = (PURPOSE.test(words) ? 3 : 0) + (ENGAGES.test(words) ? 2 : 0) + (DOES.test(words) ? 2 : 0);
  if (says === 0) return Number.NEGATIVE_INFINITY;
  const beside =
    (ASIDE.test(words) ? 3 : 0) + (NEGATED.test(words) ? 2 : 0) + (words.length > 2 * LONGEST ? 1 : 0);
  return says - beside - (FARTHEST * start) / Math.max(1, length);
}

/** Where a sentence or the next recital begins. */
const BEGINS = /(?:;|(?<!\b(?:Inc|Ltd|Co|Corp|Mr|Ms|Dr|No|St)|\b[A-Z])\.)\s+(?=(?:and\s+)?[A-Z])/g;

/** Numbers, letters and headings of recitals before the sentence itself. */
const LEADING =
  /^(?:(?:and|WITNESSETH|RECITALS|BACKGROUND)\b:?\s+|\(?(?:[A-Z]|\d{1,2})[.)]\s+|\d+(?:\.\d+)+\.?\s+|-\s*\d+\s*-\s+)+/;

/** From the sentence that tells on: recitals introduce the parties first. */
function tellingPart(words: string): string {
  const at = [PURPOSE, ENGAGES, DOES].flatMap((telling) => telling.exec(words)?.index ?? [])[0] ?? 0;
  const starts = [...words.slice(0, at).matchAll(BEGINS)].map(({ index, 0: { length } }) => index + length);
  return words
    .slice(starts.at(-1) ?? 0)
    .replace(LEADING, '')
    .slice(0, LONGEST);
}

/** What the deal is, in the contract's own words; null where no sentence tells. */
export function subject({ passages, text }: BriefSource): Brief['subject'] {
  const ranked = passages
    .map((passage) => ({ passage, score: tellingness(passage, text.length) }))
    .filter(({ score }) => score > -1)
    .toSorted((a, b) => b.score - a.score || a.passage.start - b.passage.start);
  return ranked[0] ? tellingPart(ranked[0].passage.words) : null;
}
