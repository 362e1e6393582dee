import { durationMentions } from '@countersign/documents/values';
import type { BriefRestraint } from '@countersign/events';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { mentions, subjectBefore } from '../who.ts';

const BOUND =
  /\b(?:shall not|will not|may not|agrees? (?:that it (?:shall|will) )?not|not to|covenants? (?:and agrees? )?(?:not|that)|undertakes? not|neither|refrain|prohibited from|shall refrain)\b/i;
const COMPETES =
  /\b(?:compet(?:e|es|ing|ition|itive)|(?:for|with|to|any)\b[^.;]{0,30}\bcompetitors?|similar (?:business|products?|platform)|same or (?:similar|competing))\b/i;
const SOLICITS = /\b(?:solicit\w*|entice\w*|hire|recruit\w*|induce\w*|divert\w*|engage as)\b/i;
const PEOPLE =
  /\b(?:employees?|personnel|staff|contractors?|consultants?|customers?|clients?|suppliers?|person)\b/i;
const EXCLUSIVE =
  /(?<!non-?\s?)\b(?:exclusiv(?:e|ely|ity)|sole and exclusive|only (?:sponsor|supplier|provider|distributor|promotional))\b/i;
const GRANTS =
  /\b(?:grants?|appoints?|licen[cs]e|right to|distributor|agent|sponsor|supplier|provider|shall (?:not|only)|will not|purchase|territory|dealer|representative)\b/i;
/** What "exclusive" is said of without binding anybody to one partner. */
const OTHER_EXCLUSIVE =
  /\b(?:exclusive(?:ly)? (?:jurisdiction|venue|remed\w+|property|own\w*|control|judge|discretion|responsib\w+|law|of\b)|exclusive and|jurisdiction|remed(?:y|ies)|sole and exclusive (?:property|owner\w*|remedy|judge))\b/i;
const NON =
  /\b(?:non-?\s?exclusive|not (?:be )?exclusive|without exclusivity|nothing (?:herein|in this)|no exclusiv)/i;
/** Nothing forbidden: the freedom is stated. */
const FREE =
  /\b(?:nothing (?:in this agreement|herein|contained)|free to|may (?:compete|solicit)|shall not (?:be (?:deemed|construed)|prevent|prohibit|restrict|preclude)|not be prohibited|in no way)\b/i;

const duration = (words: string): string | null => {
  const [longest] = durationMentions(words);
  if (!longest) return null;
  return /\b(?:thereafter|after|following|from)\b/i.test(words) && /\bterm\b|\bemployment\b/i.test(words)
    ? `term and ${longest.value} after`
    : longest.value;
};

const restraint = ({ text, parties }: BriefSource, passage: Passage, at: number): BriefRestraint => ({
  binds:
    subjectBefore(mentions(passage.words, parties), at + 1) ??
    mentions(passage.words, parties)[0]?.who ??
    null,
  duration: duration(passage.words),
  citations: citeAround(text, passage, at),
});

const MOST = 3;

/** Who may not compete. */
export const nonCompete = (source: BriefSource): BriefRestraint[] =>
  source.passages
    .filter(
      ({ words }) =>
        BOUND.test(words) &&
        COMPETES.test(words) &&
        !FREE.test(words) &&
        !/\bconfidential\b/i.test(words.slice(0, 200)) &&
        /\b(?:directly or indirectly|engage|carry on|business|market|manufactur|sell|develop|compete with|own)\b/i.test(
          words,
        ),
    )
    .slice(0, MOST)
    .map((passage) => restraint(source, passage, BOUND.exec(passage.words)!.index));

/** Who may not hire or entice away people or customers of the other. */
export const nonSolicit = (source: BriefSource): BriefRestraint[] =>
  source.passages
    .filter(
      ({ words }) =>
        BOUND.test(words) &&
        SOLICITS.test(words) &&
        PEOPLE.test(words) &&
        /\b(?:solicit|entice|hire|recruit|induce|divert)\w*\b[^.;]{0,160}\b(?:employ|personnel|staff|customer|client|contractor|consultant|supplier|person)/i.test(
          words,
        ) &&
        !FREE.test(words),
    )
    .slice(0, MOST)
    .map((passage) => restraint(source, passage, BOUND.exec(passage.words)!.index));

/** Who may deal with one partner only. */
export const exclusivity = (source: BriefSource): BriefRestraint[] =>
  source.passages
    .filter(
      ({ words }) =>
        EXCLUSIVE.test(words) && GRANTS.test(words) && !OTHER_EXCLUSIVE.test(words) && !NON.test(words),
    )
    .slice(0, MOST)
    .map((passage) => restraint(source, passage, EXCLUSIVE.exec(passage.words)!.index));
