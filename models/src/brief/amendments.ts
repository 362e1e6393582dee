import type { Passage } from './source.ts';

type Worded = Pick<Passage, 'start' | 'end' | 'words'>;

/** An amendment begins: with its title in capitals that is no clause of its own, or by saying what it is. */
const TITLE =
  /^(?!\W{0,3}(?:(?:ARTICLE|SECTION|CLAUSE) )?\d+(?:\.\d+)*[.)]?\s)(?![^a-z]*\b(?:WILL|SHALL|MAY|MUST|IS|ARE|BE|IN)\b)[^a-z]{0,80}\b(?:AMENDMENT|ADDENDUM|DEED OF VARIATION|VARIATION AGREEMENT|SUPPLEMENTAL AGREEMENT|SIDE LETTER)\b/;
const SAYS_SO = /^\W*This (?:\w+ )?(?:Amendment|Addendum|Deed of Variation|Side Letter)\b/;
/** An agreement stands before its amendment, and takes more room than this share of the file. */
const SHARE = 0.2;

/** Where an amendment begins that is bound behind the agreement it changes; -1 where there is none. */
export function amendmentIn(passages: readonly Worded[]): number {
  const length = passages.at(-1)?.end ?? 0;
  return passages.findIndex(
    ({ start, words }) => start > length * SHARE && (TITLE.test(words) || SAYS_SO.test(words)),
  );
}

/** What an amendment does to a clause of the agreement before it. */
export type Amending =
  /** The clause no longer stands; what stands instead, if anything, follows in the amendment. */
  | { readonly does: 'removes'; readonly clause: string }
  /** Some of its words are others now, or gone; without a clause, wherever they stand. */
  | {
      readonly does: 'rewords';
      readonly clause: string | undefined;
      readonly from: string;
      readonly to: string;
    }
  /** Something stands beside it. */
  | { readonly does: 'adds' }
  | { readonly does: 'unclear' };

const CLAUSE = String.raw`\b(?:Section|Clause|Article|Paragraph)s?\s+(\d+(?:\.\d+)*)\b`;
const ANY_CLAUSE = new RegExp(CLAUSE, 'i');
const REST = String.raw`(?:[^.;]|\.\d)`;
const IS = String.raw`\b(?:is|are|shall be|will be|be)\s+(?:hereby\s+)?`;
const GONE = [
  String.raw`${IS}(?:deleted|replaced|superseded|removed|cancell?ed|revoked|withdrawn|struck(?: out)?|void|amended and restated|restated)\b`,
  String.raw`${IS}amended\b[^.;]{0,40}\bto (?:read|be|provide|state)\b`,
  String.raw`\b(?:shall|will) (?:now |henceforth )?read(?: as follows|:)`,
  String.raw`${IS}of no (?:further |more )?(?:force|effect)\b`,
  String.raw`\b(?:no longer (?:applies|apply|has|have)|(?:shall|will) no longer (?:apply|have)|(?:shall )?ceases? to (?:apply|have|be))\b`,
];
const REMOVES = new RegExp(`${CLAUSE}${REST}{0,90}?(?:${GONE.join('|')})`, 'i');

const QUOTED = `["“‘'](?:the )?([^"”’']{1,200})[,.]?["”’']`;
const LOOSE = String.raw`((?:[^.;,"“]|\.\d|,\d){1,120}?)`;
const WORDS = String.raw`(?:the )?(?:words?|phrase|figures?|number|date|amount|reference to|sum)?\s*`;
/** Each with what stood there and what stands there now; quoted first, since those are exact. */
const REWORDS: readonly RegExp[] = [QUOTED, LOOSE].flatMap((old) => {
  const now = old === QUOTED ? QUOTED : String.raw`((?:[^.;"“]|\.\d)+?)(?=[.;]\s|[.;]?$)`;
  return [
    `\\b(?:replac|substitut|chang)ing ${WORDS}${old}(?: (?:therein|in it|there))? (?:with|by|to|for) ${WORDS}${now}`,
    `\\b(?:deleting|striking(?: out)?|removing) ${WORDS}${old},? and (?:by )?(?:inserting|substituting|adding|replacing (?:it|them) with) ${WORDS}${now}`,
    `\\b${WORDS}${old} (?:is|are|shall be) (?:hereby )?(?:replaced|substituted) (?:with|by) ${WORDS}${now}`,
    `\\b(?:is|are|shall be) (?:hereby )?(?:changed|increased|reduced|extended|shortened|amended) from ${WORDS}${old} to ${WORDS}${now}`,
    `\\b(?:shall|will) be (?:read|construed) as if ${WORDS}${old} (?:were|was|read) ${WORDS}${now}`,
  ].map((source) => new RegExp(source, 'i'));
});
const UNWORDS = new RegExp(`\\b(?:deleting|striking(?: out)?|removing) ${WORDS}${QUOTED}`, 'i');
const ADDS =
  /\b(?:adding|inserting|added|inserted|supplemented|appended)\b|\bnew (?:section|clause|article|paragraph|schedule|exhibit)\b/i;
const TAKES_OUT = /\b(?:deleting|replacing|striking|removing)\b/i;
/** Only some words of a clause change, in whatever way. */
const IN_PART =
  /\b(?:deleted|replaced|amended|changed|modified)\b[^.;]{0,20}\bby (?:deleting|replacing|inserting|adding|substituting|changing|striking|removing)\b|\b(?:words?|phrase|sentence|figure|number|date|reference)s?\b[^.;]{0,60}\b(?:is|are|shall be)\s+(?:hereby\s+)?(?:deleted|replaced|substituted)|\bas if\b|\b(?:changed|increased|reduced|extended|shortened|amended) from\b/i;
/** A change that hangs on something, or is of a part. */
const HANGS =
  /^\W*(?:\w+[.)]\s+)?(?:if|unless|upon|until|where|when|provided)\b|\bto the extent\b|\bsolely (?:for|with)\b/i;
/** It means to change something, whatever it does. */
const AMENDS =
  /\b(?:hereby|shall be|is|are)\s+(?:\w+ )?(?:amended|modified|varied|changed|deleted|replaced|superseded|restated|extended|waived|suspended|disapplied)\b|\bas if\b|\bno longer\b|\bof no (?:further )?(?:force|effect)\b|\bceases? to\b|\bnotwithstanding (?:Section|Clause|Article)\b|\bin (?:lieu|place) of (?:Section|Clause|Article)\b/i;
/** That all else stays as it is, what has been changed in general, and how changes are made. */
const CONFIRMS =
  /\b(?:except as|as (?:hereby |so |expressly )?(?:amended|modified|varied|changed)|full force|may (?:only )?be (?:amended|modified|varied)|not be (?:amended|modified|varied)|agree(?:d)? to amend|(?:desire|wish)(?:es)? to (?:amend|modify|vary))\b/i;
const OF_AGREEMENT = new RegExp(
  `${CLAUSE}|\\b(?:the|said|original) (?:\\w+ ){0,2}Agreement (?:is|shall be|are)\\b|\\b(?:the|its) (?:term|fees?|price|rent)\\b`,
  'i',
);
/** How contracts save what of them cannot be enforced, and take their exhibits in. */
const BOILERPLATE =
  /\b(?:invalid|unenforceab|severab|as if (?:fully )?(?:set (?:forth|out)|made|originally))/i;

/** Some words of a clause change: which, and into what. */
function ofWords(words: string, clause: string | undefined): Amending {
  const found = REWORDS.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  if (found) return { does: 'rewords', clause, from: found[1]!.trim(), to: found[2]!.trim() };
  const adds = ADDS.test(words);
  const gone = UNWORDS.exec(words);
  if (gone && !adds) return { does: 'rewords', clause, from: gone[1]!.trim(), to: '' };
  return { does: adds && !TAKES_OUT.test(words) ? 'adds' : 'unclear' };
}

/** How a passage of an amendment changes the agreement; undefined where it does not. */
export function amendingOf(words: string): Amending | undefined {
  const hangs = HANGS.test(words);
  if (!hangs) {
    if (IN_PART.test(words) && !BOILERPLATE.test(words)) return ofWords(words, ANY_CLAUSE.exec(words)?.[1]);
    const removed = REMOVES.exec(words)?.[1];
    if (removed !== undefined) return { does: 'removes', clause: removed };
    if (CONFIRMS.test(words)) return undefined;
  }
  const amends = AMENDS.test(words);
  if (ADDS.test(words) && !amends) return { does: 'adds' };
  return amends && OF_AGREEMENT.test(words) && !BOILERPLATE.test(words) ? { does: 'unclear' } : undefined;
}
