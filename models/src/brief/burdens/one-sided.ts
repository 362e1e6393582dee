import { ONE_SIDED_BURDENS, USURY_IN_WORDS } from './one-sided-burdens.ts';
import { ONE_SIDED_CLAIMS } from './one-sided-claims.ts';
import { ONE_SIDED_POWERS } from './one-sided-powers.ts';
import { OF_BOTH, type Subject } from './turned-subject.ts';

const SUBJECTS: readonly Subject[] = [...ONE_SIDED_CLAIMS, ...ONE_SIDED_POWERS, ...ONE_SIDED_BURDENS];

/** What is said of both sides, or of whichever of them, binds neither alone. */
const ALIKE: readonly RegExp[] = [
  OF_BOTH,
  /\b(?:all|both) parties\b|\b[Tt]he parties (?:shall|will|may|agree|have|are|meet|try)\b|\b(?:by|of) the parties\b|\beach other\b|\b(?:the|an?) (?:other|innocent|injured|defaulting|aggrieved) (?:party|side)\b|\bmutual\w*\b|\bone (?:party|side)\b|(?<!third |other )\b[Aa] party\b/,
  /\bPARTY (?:and|or) PARTY\b|\bPARTY and (?:the )?\w+ (?:shall|will|may)\b/,
];
/** A side that does or has something; not the third, the other or the injured one. */
const A_SIDE = /\bPARTY\b/;

/** The title of a section that runs on into its first clause. */
const TITLE = /^\W*\d+\.?\s+[A-Z][^.;]{0,40}?(?=\s\d+\.\d)/;
/** Whether words name a side, and say nothing of both or of whichever it is. @param said with `PARTY` for every side */
export const speaksOfOne = (said: string): boolean =>
  A_SIDE.test(said) && !ALIKE.some((form) => form.test(said));

const WHY_USURY = 'Late sums grow by more than a lender would ask.';

/**
 * Why a sentence that names one side alone is not what ordinary contracts say of claims, courts, proof, powers and
 * losses. The law is touched, nothing is said of the other side, and none of the known forms is there: likeness in
 * words is no evidence, because every word of such a sentence is ordinary.
 * @param sentence with `PARTY` for every side
 */
export function turnedAgainstOne(sentence: string): string | undefined {
  const said = sentence.replace(TITLE, '');
  if (USURY_IN_WORDS.test(said)) return WHY_USURY;
  if (!speaksOfOne(said)) return undefined;
  return SUBJECTS.find(({ about, ordinary }) => about.test(said) && !ordinary.some((form) => form.test(said)))
    ?.why;
}
