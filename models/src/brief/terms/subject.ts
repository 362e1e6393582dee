import type { Brief } from '@countersign/events';
import type { BriefSource } from '../source.ts';

/** What a contract is about, in its recitals or in the clause that grants or engages. */
const ENGAGES =
  /\b(?:hereby )?(?:grants?|appoints?|engages?|retains?|agrees? to (?:sell|purchase|supply|provide|perform|license|develop|sponsor|distribute|manufacture|lease))\b/i;
const PURPOSE = /\b(?:purpose|scope) of (?:this|the) agreement\b|\bdesires? (?:to|that)\b|\bwishes? to\b/i;
const NEGATED = /\b(?:not|no|nothing|neither)\b/i;
const LONGEST = 400;

/** What the deal is, in the contract's own words; null where no sentence tells. */
export function subject({ passages }: BriefSource): Brief['subject'] {
  const telling =
    passages.find(({ words }) => ENGAGES.test(words) && !NEGATED.test(words) && words.length < LONGEST * 2) ??
    passages.find(({ words }) => PURPOSE.test(words));
  return telling ? telling.words.slice(0, LONGEST) : null;
}
