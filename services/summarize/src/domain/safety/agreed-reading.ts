import type { Span } from '../passages/span.ts';
import { sentenceAround, TEXT } from './addressed-reader.ts';
import { SPACED_READINGS, UNSPACED_READINGS } from './agreed-languages.ts';
import { wordsPattern } from './lexicon.ts';

const THIS = `(?:this|the present|the foregoing|said|our)\\s+(?:${TEXT})`;
/** A part of the text, by its number or by what it is of. */
const PART =
  '(?:clauses?|sections?|articles?|paragraphs?|annex(?:es)?|schedules?)\\s+[\\dIVX][\\d.]*|(?:the|any)\\s+\\w+\\s+clauses?';
/** What readers make of a text. */
const OPINION =
  '(?:re-?)?(?:reviews?|assessments?|appraisals?|analys[ie]s|evaluations?|examinations?|reports?|summar(?:y|ies)|digests?|abstracts?|synops[ie]s|scor(?:e|es|ing)|grad(?:e|es|ing)|ratings?|risks?|risk (?:level|rating|score|class|category)|classification|triage|vetting)';
const READING =
  '(?:re-?)?(?:review|assess|apprais|analy[sz]|evaluat|summari[sz]|scor|grad|rat|classif|triag|rank|vett|flagg|escalat)(?:ing|ed|es|e|s)?';

/** A sentence that speaks of what a reader makes of this text, or that tells somebody to. */
const ANCHORS: readonly RegExp[] = [
  // any review of this Agreement; the risk of this contract; a report prepared on this document
  new RegExp(`\\b${OPINION}(?:\\s+\\w+){0,2}\\s+(?:of|on|about|for|into|to)\\s+${THIS}\\b`, 'gi'),
  // the person assessing this Agreement; in reporting on this contract
  new RegExp(`\\b(?:${READING}|report(?:ing)? (?:on|about))\\s+${THIS}\\b`, 'gi'),
  // this Agreement being graded; this contract shall be scored
  new RegExp(`\\b${THIS}\\s+(?:\\w+\\s+){0,3}(?:be|being|is|been)\\s+(?:\\w+\\s+)?${READING}\\b`, 'gi'),
  // section 7 is not to be raised again in the review
  new RegExp(`\\b(?:${PART})\\b[^.;]{0,80}\\b(?:in|by|during|from)\\s+(?:the|any|a)\\s+${OPINION}\\b`, 'gi'),
];

/** That nothing is to be told of it, or that all is well with it. */
const VERDICT = wordsPattern([
  '(?:low|lowest|minimal|negligible|no|zero)(?:er)?[ -]risks?|no (?:further )?(?:findings?|remarks?|issues?|concerns?|flags?|objections?|red flags|comments?|warnings?|escalation)',
  'not (?:to )?(?:be )?(?:raised?|flag(?:ged)?|mention(?:ed)?|report(?:ed)?|escalat(?:e|ed)|listed|noted|questioned|shown)|without (?:escalation|remarks?|findings?|objections?|comments?|further \\w+|more ado)',
  'leave (?:\\w+ ){0,4}out|left out|omit\\w*|skip\\w*|market standard|(?:as|is|are) (?:\\w+ )?(?:standard|ordinary|routine|acceptable|harmless|low|capped|clean|compliant|safe|settled|green|unremarkable)|standard paper|pre-?approved|unremarkable|favou?rabl[ey]',
]);

/** The beginning of a sentence, of a part of one, or of a line. Looked back at: a text of line breaks has many of them. */
const BEGINS = '(?<=^[^\\S\\n]{0,40}|[.;:!?]\\s{1,40}|\\n[^\\S\\n]{0,40})';

/** What somebody is told to do with it. */
const ORDER = new RegExp(
  `${BEGINS}(?:please\\s+|kindly\\s+|simply\\s+|just\\s+)?(?:approve|grade|score|rate|classify|treat|flag|escalate|summari[sz]e|route|pass|clear|wave|green-?light|recommend|auto-?approve|do not (?:escalate|flag|report|raise|mention|question|send)|never (?:escalate|flag|raise|mention)|keep|sign off|waive)\\s+(?:${THIS}|it|the (?:report|review|summary|findings?|risk|score)|(?:${PART}))\\b|${BEGINS}(?:please\\s+|kindly\\s+)?(?:sign (?:this|it) off|(?:tell|inform|assure|let) (?:the |your )?\\w+ (?:know )?that (?:everything|all|nothing|it|this)\\b)`,
  'gi',
);

/** The same in other languages: this text, what readers make of it, and that it is settled. */
const LANGUAGES = [
  ...SPACED_READINGS.map(({ text, opinion, verdict }) => ({
    text: wordsPattern([text], '', 'giu'),
    opinion: wordsPattern([opinion]),
    verdict: wordsPattern([verdict]),
  })),
  ...UNSPACED_READINGS.map(({ text, opinion, verdict }) => ({
    text: new RegExp(text, 'gu'),
    opinion: new RegExp(opinion, 'u'),
    verdict: new RegExp(verdict, 'u'),
  })),
];

/** Whoever tells of the text, spoken to. */
const TELLING = new RegExp(
  `\\b(?:when|whenever|as|while|before|if|once) you (?:\\w+ )?(?:set out|sum up|write up|outline|summari[sz]e|recap|report on|brief)\\b[^.;]{0,60}\\b${THIS}\\b`,
  'gi',
);
const LIGHTLY = wordsPattern([
  'mere(?:ly)?|in passing|background|lightly|leave|left|omit\\w*|skip\\w*|only|no more than|nothing|not|without|routine|standard|usual|customary',
]);

const LONGEST = 400;

/** The sentence around a match, in one line; undefined where it is too long to be of one thought. */
function sentenceOf(text: string, { index, 0: { length } }: RegExpExecArray) {
  const span = sentenceAround(text, { start: index, end: index + length });
  const sentence = text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  return sentence.length <= LONGEST ? { span, sentence } : undefined;
}

/** The first sentence around an anchor that holds all of these. */
function firstAround(text: string, anchor: RegExp, all: readonly RegExp[]): Span | undefined {
  for (const match of text.matchAll(anchor)) {
    const found = sentenceOf(text, match);
    if (found && all.every((each) => each.test(found.sentence))) return found.span;
  }
  return undefined;
}

/**
 * The first sentence that settles what readers make of the text, in whoever's name: parties agree on what they do, and on
 * no review of what they agreed; and a contract tells nobody to approve it.
 */
export function agreedReading(text: string): Span | undefined {
  for (const anchor of ANCHORS) {
    const span = firstAround(text, anchor, [VERDICT]);
    if (span) return span;
  }
  const telling = firstAround(text, TELLING, [LIGHTLY]);
  if (telling) return telling;
  for (const { text: anchor, opinion, verdict } of LANGUAGES) {
    const span = firstAround(text, anchor, [opinion, verdict]);
    if (span) return span;
  }
  const [order] = text.matchAll(ORDER);
  return order && { start: order.index, end: order.index + order[0].length };
}
