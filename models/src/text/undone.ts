import { blanked, blankedWhere } from './blanked.ts';
import { isDenied } from './denials.ts';
import { partsOf } from './parts.ts';

/*
 * How English contracts undo a term with no "not" at its verb: a right that is given up, a duty that somebody is released
 * from, what was not agreed, a clause that was struck, what would have been, what holds instead of something else.
 */

/** What holds only in some case, or after all, is undone nowhere; what is said of somebody in passing neither. */
const IN_SOME_CASE =
  /\b(?:if|where|when(?:ever)?|should|unless|until|in case|in the event|to the extent|provided|once|upon|after|except|save|other than|in respect of|with respect to|replac\w+|substitut\w+)\b/i;
const RELATIVE = /\b(?:who|which|that|whom)\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?$/i;

const RIGHT_TO = String.raw`(?:its|his|her|their|any|all|every|the|a)\b[^.;,]{0,30}\b(?:rights?|option|power|freedom)\b[^.;,]{0,20}\b(?:to|of)\b[^.;,]{0,20}\b(?:terminat\w*|end|cancel\w*|leave|withdraw\w*|stop|walk away|renew\w*|exten(?:d|sion)\w*|indemni\w*|be (?:indemnified|held harmless|paid)|exclusiv\w*)`;
const DUTY = String.raw`(?:its|his|her|their|the|any|all|every|each)\b[^.;,]{0,30}\b(?:covenants?|promises?|undertakings?|dut(?:y|ies)|obligations?|restrictions?|restraints?|commitments?|guarant(?:y|ee)|indemnit(?:y|ies)|exclusivity)`;
const CLAUSE = String.raw`(?:the|a|any|every|each|that)\s+(?:\w+\s+)?(?:clauses?|provisions?|covenants?|sections?|paragraphs?|undertakings?|promises?|sentences?|terms?|articles?)`;
const STRUCK =
  '(?:deleted|struck(?: out)?|removed|dropped|abandoned|left out|omitted|rejected|refused|declined|withdrawn|given up)';
const REST = '[^.;]*';

interface Undoing {
  readonly verb: RegExp;
  /** Whether it undoes what stands before it in its part of the sentence, rather than what stands behind. */
  readonly before?: true;
}

const UNDOINGS: readonly Undoing[] = [
  {
    verb: new RegExp(
      String.raw`\b(?:gives? up|given up|giving up|renounces?|surrenders?|relinquish(?:es)?|forgoes?|foregoes?|waives?)\s+${RIGHT_TO}${REST}`,
      'gi',
    ),
  },
  {
    verb: new RegExp(
      String.raw`\b(?:is|are|be|been|shall be|hereby)\s+(?:hereby\s+)?(?:released|freed|discharged|relieved|excused|absolved)\s+(?:from|of)\s+${DUTY}${REST}`,
      'gi',
    ),
  },
  {
    verb: new RegExp(
      String.raw`\b(?:have|has|had|did|do|does)\s+(?:not|never)\s+agreed?\s+(?:that|to|on|upon)\b${REST}`,
      'gi',
    ),
  },
  { verb: new RegExp(String.raw`\b(?:no|not an) agreement\s+(?:that|to|on)\b${REST}`, 'gi') },
  {
    verb: new RegExp(
      String.raw`\b(?:have|has|had|hereby)\s+(?:hereby\s+)?${STRUCK}\s+${CLAUSE}\s+(?:by which|under which|in which|whereby|which|that|for|of|on|as to)\b${REST}`,
      'gi',
    ),
  },
  {
    verb: new RegExp(
      String.raw`\b(?:declines?|declined|refuses?|refused)\s+to\s+(?:be (?:bound|restrained)|grant|give|agree|promise|undertake|indemnif\w*|guarantee|assign|renew|submit|commit)\b${REST}`,
      'gi',
    ),
  },
  {
    verb: new RegExp(
      String.raw`(?<=^\W*(?:\d[\d.]*\s+)?)had\s+(?:the|either|both|they|it|[A-Z])[^.;]{0,60}\b(?:wished|wanted|agreed|intended|meant|desired)\b${REST}`,
      'gi',
    ),
  },
  { verb: /\b(?:rather than|instead of|unlike)\b[^.;,]*/gi },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:was|were|has been|have been)\s+(?:not|never)\s+(?:agreed|accepted|wanted|given|promised|granted)|(?:was|were|has been|have been|is|are)\s+(?:hereby\s+)?${STRUCK})(?: (?:upon|between (?:them|the parties)|by (?:the|both) parties))?\s*$`,
      'gi',
    ),
    before: true,
  },
];

/** What an undoing that stands at a place leaves of its part of a sentence. */
const undo = (part: string, { verb, before }: Undoing): string =>
  before
    ? part
    : blankedWhere(part, verb, (found, at) => {
        const leading = part.slice(0, at);
        const isOpen = IN_SOME_CASE.test(found) || IN_SOME_CASE.test(leading);
        return !isOpen && !RELATIVE.test(leading) && !isDenied(part, at);
      });

const isUndoneWhole = (part: string, { verb, before }: Undoing): boolean => {
  const at = before ? part.search(verb) : -1;
  return at >= 0 && !IN_SOME_CASE.test(part) && !RELATIVE.test(part.slice(0, at));
};

const WORTH_A_LOOK =
  /\b(?:g[ai]v(?:e|es|en|ing) up|renounce|surrender|relinquish|fore?goe|waive|released|freed|discharged|relieved|excused|absolved|agree|deleted|struck|removed|dropped|abandoned|left out|omitted|rejected|refuse|decline|withdrawn|had|rather than|instead of|unlike|not|never)/i;

/** Words without what they undo of themselves; all others keep their places. @param words a passage in one line */
export function withoutUndone(words: string): string {
  if (!WORTH_A_LOOK.test(words)) return words;
  return partsOf(words).reduce((left, { start, end }) => {
    const part = left.slice(start, end);
    const said = part.replace(/[.;\s]+$/, '');
    const kept = UNDOINGS.some((each) => isUndoneWhole(said, each))
      ? blanked(part)
      : UNDOINGS.reduce(undo, part);
    return left.slice(0, start) + kept + left.slice(end);
  }, words);
}

/** Of words that are undone for the most part nothing stands. */
const MOST = 0.5;
const letters = (words: string): number => words.replace(/\s+/g, '').length;

/** Whether most of some words is undone by them. */
export const isUndone = (words: string): boolean => letters(withoutUndone(words)) < MOST * letters(words);
