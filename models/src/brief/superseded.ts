import type { Passage } from './source.ts';

/** Where an amendment says that a clause of the agreement before it no longer stands as it was. */
const REPLACED =
  /\b(?:Section|Clause|Article|Paragraph)s?\s+(\d+(?:\.\d+)*)\b(?:[^.;]|\.\d){0,90}?\b(?:is|are|shall be)\s+(?:hereby\s+)?(?:deleted\b|replaced\b|superseded\b|amended and restated\b|amended\b[^.;]{0,40}\bto (?:read|be|provide|state)\b)/i;
/** Only some words of it change. */
const IN_PART =
  /\b(?:deleted|replaced|amended)\b[^.;]{0,20}\bby (?:deleting|replacing|inserting|adding)\b|\b(?:words?|phrase|sentence|figure|number|date|reference)s?\b[^.;]{0,60}\b(?:is|are|shall be)\s+(?:hereby\s+)?(?:deleted|replaced)/i;
/** An amendment begins: with its title in capitals, or by saying what it is. */
const BEGINS = /^[^a-z]{0,80}\b(?:AMENDMENT|ADDENDUM)\b|^\W*This (?:\w+ )?Amendment\b/;
const AMENDS = /\b(?:amended|deleted|replaced|superseded|restated)\b/i;
/** The number with which a clause begins. */
const NUMBER = /^\W{0,3}(?:(?:Section|Clause|Article|ARTICLE|SECTION)\s+)?(\d+(?:\.\d+)*)\.?\)?\s/;
/** An agreement stands before its amendment, and takes more room than this share of the file. */
const SHARE = 0.2;
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

/**
 * The passages that count where an amendment is bound with the agreement that it changes: without the clauses that it
 * replaces or deletes as a whole. A document without an amendment behind it keeps all of them.
 */
export function withoutSuperseded(passages: readonly Passage[]): readonly Passage[] {
  const length = passages.at(-1)?.end ?? 0;
  const amendment = passages.findIndex(({ start, words }) => start > length * SHARE && BEGINS.test(words));
  if (amendment < 0) return passages;
  const agreement = passages.slice(0, amendment);
  const gone = passages.slice(amendment).flatMap(({ words }) => {
    const clause = IN_PART.test(words) ? undefined : REPLACED.exec(words)?.[1];
    return clause === undefined ? [] : clauseOf(agreement, clause);
  });
  return gone.length === 0 ? passages : passages.filter((passage) => !gone.includes(passage));
}
