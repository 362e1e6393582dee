import type { Passage } from '../source.ts';
import { saidBy } from './term-features.ts';

/** The first numbered clause: what stands before it says who the parties are and why they meet. */
const FIRST_CLAUSE = /\n\s*(?:1\.|Article 1|Section 1|§ ?1)\s/i;
const SIGNATURES = /\n[^\n]*(?:\/s\/|\bSigned\b|\bSignatures?\b|SIGNED|IN WITNESS|\bBy:)/g;
/** Signatures stand behind the clauses; clauses speak of signing too. */
const EARLIEST_SIGNATURE = 0.4;
const ROW = /\t|\s\|\s/;
const DEFINITION =
  /[“"‘'][^”"’'\n]{2,60}[”"’']\s*(?:\([^)]{0,40}\)\s*)?(?:shall |will )?(?:means?|mean|is|are|includes?|has the meaning)\b|^\s*(?:\(?[a-z\d]{1,3}[.)]?(?:\d+\.?)*\)?\s+)?[A-Z][\w’'&-]*(?: (?:of |and |or )?[A-Z][\w’'&-]*){0,4}(?:\s+means?\b|:(?=\s))/;
const VERB = /\b(?:shall|will|may|must|can|cannot|is|are|has|have|does|do|be|not|\w{3,}s|\w{3,}ed)\b/;
const FEWEST_WORDS = 4;

/** The sentences of the clauses: no definitions, rows of tables, titles, recitals or signatures. */
export function operativePassages(text: string, passages: readonly Passage[]): Passage[] {
  const from = FIRST_CLAUSE.exec(text)?.index ?? 0;
  const signed = [...text.matchAll(SIGNATURES)].find(({ index }) => index > text.length * EARLIEST_SIGNATURE);
  const to = signed?.index ?? text.length;
  return passages.filter(({ start, end, words }) => {
    const said = saidBy(words);
    return (
      start >= from &&
      start < to &&
      !ROW.test(text.slice(start, end).replace(/\n/g, ' ')) &&
      !DEFINITION.test(words) &&
      VERB.test(said) &&
      said.split(' ').length >= FEWEST_WORDS
    );
  });
}
