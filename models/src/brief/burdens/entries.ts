import type { BriefBurden } from '@countersign/events';
import type { Span } from '../../span.ts';
import { cite, type Passage, SHORT_CONTRACT } from '../source.ts';
import { withoutOrdinary } from './ordinary-phrases.ts';
import { isClause, labelOf } from './rows.ts';

/** What a defined term, a row of key terms or a note to a table says, without the term itself. */
interface Entry {
  /** The term, with what introduces its meaning. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

const MEANS =
  /[“"‘'][^”"’'\n]{2,60}[”"’']\s*(?:\([^)]{0,40}\)\s*)?(?:shall |will )?(?:means?|mean|is|are|includes?|has the meaning of)\b|^\s*(?:\(?[a-z\d]{1,3}[.)]?(?:\d+\.?)*\)?\s+)?[A-Z][\w’'&-]*(?: (?:of |and |or )?[A-Z][\w’'&-]*){0,4}(?:\s+means?\b|:(?=\s))/;
/** Who the sides are, where they live and who signs for them. */
const ABOUT_SIDES =
  /^\s*(?:\d+\.\s+)?(?:(?:[A-Z][\w’'&-]*\s+){0,5}(?:agreement|contract|lease|deed)\b|PARTY|parties|between|and:|contacts?|names?|address\w*|notices?|signed|signature|executed|by|title|dated?|for|registered|prepared|background|recitals?|whereas|introduction|purpose of|party|schedule|annex\w*|exhibit|appendix|attachment|part)\b/i;

const entryOf = (text: string, { start, end }: Span): Entry => {
  const row = text.slice(start, end);
  return { key: labelOf(row), start, end, says: row.replace(/\s+/g, ' ') };
};

const definitionsOf = (passages: readonly Passage[]): Entry[] =>
  passages.flatMap(({ start, end, words }) => {
    const head = MEANS.exec(words);
    return head ? [{ key: head[0], start, end, says: words.slice(head.index + head[0].length) }] : [];
  });

/** Where something is added to what an entry says first. */
const ADDED =
  /[,;:]\s+|\.\s+(?=[A-Z])|\s+(?:and|or|but)\s+(?=(?:then|for|in|that|which|if|each|every|any|no|whose|whatever|thereafter|its|an?)\b)/;

/** What ordinary entries add about a side: what it supplies, orders, owns or has agreed to. */
const ORDINARY_ADDITIONS: readonly RegExp[] = [
  /(?<=\w )for PARTY(?: alone| only)?(?: in performing (?:the|its) \w+)?(?=\s*$|\.|,|\s+under\b)/g,
  /\b(?:end|start|beginning|day|half) of each (?:week|month|quarter|year)\b/gi,
  /\bwithout PARTY['’]s (?:\w+ )?(?:authority|consent|permission|licen[cs]e|approval)\b/g,
  /\beach (?:day|week|month|hour)(?=[\s|]*(?:[$£€]|[A-Z]{3}\s?\d))/gi,
  /\bif PARTY (?:asks|requests|wishes|books)(?: for it)?(?: [\w()]+){1,3} (?:ahead|before|beforehand|in advance)\b/g,
  /\b(?:that|which|whom) PARTY (?:has |have |had |\w+ly )?(?:suppl(?:y|ies|ied)|makes?|made|uses?|used|orders?|ordered|sends?|sent|provides?|provided|owns?|owned|places?|placed|accept(?:s|ed)?|receives?|received|pays|paid|delivers?|delivered|discloses?|disclosed|performs?|performed|(?:ha[sd]|have)(?= (?:at|on|in|before|when|now)\b)|develop(?:s|ed)?|prepare[sd]?|produce[sd]?|create[sd]?|writes?|written|designs?|designed|collects?|collected|commission(?:s|ed)?|employs?|introduces?|approve[sd]?|agree[sd]?|signed|appoint(?:s|ed)?|mark(?:s|ed)|holds?|tenders?)\b(?! (?:it|them)\b)/g,
  /\b(?:made|placed|given|sent|accepted|signed|approved|agreed|supplied|delivered|disclosed|owned|provided|ordered|used|issued|received|initialled|named|held) (?:in writing )?(?:by|to|from) (?:or on behalf of )?PARTY(?:['’]s)?\b/g,
  /\bin PARTY['’]s case,? includes? (?=[A-Z])/g,
  /\bwithin [\w\s()]{1,30} (?:of|after) PARTY (?:receiving|confirming|having received|getting|being told)\b/g,
  /(?:[$£€]|\b[A-Z]{3}\s?)\d[\d.,]* for (?:each|every) (?:further|extra|additional) \w+/g,
  /\bPARTY (?:and|or) PARTY\b/g,
  /\bby PARTY to PARTY\b/g,
  /(?<!\b(?:option|discretion|choice|request|will|opinion|view|judgment|expense|cost|risk|instance|demand)\b )\bof PARTY\b(?! (?:may|shall|will|is|are|has))/g,
  /\bthat PARTY (?:did|does) not (?:already )?(?:know|have)\b/g,
  /\b(?:not|other than|except|apart from) PARTY(?:['’]s)?\b/g,
  /\bPARTY['’]s (?:own )?(?:business|offices?|premises|works|site|staff|employees|plant|laborator\w+|address|place)\b(?=$|[.,]| (?:in|at|of)\b)/g,
];
/** What only a clause should say. */
const CONSEQUENCE =
  /\b(?:whatever|whichever|whenever|wherever|or not|whereupon|thereupon|each (?:day|week|month|hour|time|one|further)|every (?:other|further|time)|nobody|no ?one|none|never|nowhere|doubl\w+|halv\w+|trebl\w+|(?:two|three|four|five|six|ten) times|lost|forfeit\w*|owed|released|kept back|held back|again|only if(?! both)|thereafter|moved on|counted|included by right|at its|of its (?:own )?(?:naming|choosing)|to the exclusion|by right)\b/i;

/** "SHIPPER" as "Shipper". */
const capitalised = (words: string): string =>
  words.replace(/\b([A-Z])([A-Z]+)\b/g, (_, first: string, rest: string) => first + rest.toLowerCase());

const withoutOrdinaryAdditions = (addition: string): string =>
  ORDINARY_ADDITIONS.reduce((words, pattern) => words.replace(pattern, ' '), addition);

/** Whether an addition to an entry is one that ordinary entries make. */
function isOrdinary(addition: string): boolean {
  const rest = withoutOrdinaryAdditions(addition);
  return !/\bPARTY\b/.test(rest) && !CONSEQUENCE.test(rest);
}

/** What clauses say that a reader has to know: what is taken off, done without asking, or all that is owed. */
const TO_BE_KNOWN =
  /\bwithout (?:the |any )?(?:prior )?(?:written )?(?:approval|consent)\b|\bdeduct(?:s|ed|ions?)?\b|\bset(?:s|ting)?[- ]?off\b|\b(?:full|sole|entire) (?:compensation|satisfaction|settlement|discharge)\b/i;

/** What a clause says of the sides is no addition; a consequence is told wherever it stands. */
const hasNoConsequence = (words: string): boolean => {
  const rest = withoutOrdinaryAdditions(words);
  return !CONSEQUENCE.test(rest) && !TO_BE_KNOWN.test(rest);
};

/** `(a) The Customer shall …`: a note below a table, or a clause with a letter. */
const LETTERED = /^\s*\([a-z\d]{1,2}\)\s+(?=[A-Z])/;
/** A note stands no farther below its table. */
const BELOW = 600;

/** In a long contract, whose clauses have letters, only what stands below a table is a note to it. */
const isLetteredClause = (text: string, { start, end }: Span): boolean =>
  text.length > SHORT_CONTRACT &&
  LETTERED.test(text.slice(start, end)) &&
  !/\t| \| /.test(text.slice(Math.max(0, start - BELOW), start));

const WHY =
  'A definition or an entry adds something to what its term means that is not known to be ordinary.';

/**
 * The account of definitions, rows and notes: each says what a term means, and whatever it adds about a side must be
 * known to be ordinary. What is not goes to a person with its words, whatever it is about.
 * @param marked puts `PARTY` for every side
 */
export function unrecognisedEntries(
  text: string,
  passages: readonly Passage[],
  rows: readonly Span[],
  marked: (words: string) => string,
): BriefBurden[] {
  return [...definitionsOf(passages), ...rows.map((row) => entryOf(text, row))].flatMap(
    ({ key, start, end, says }) => {
      const words = marked(withoutOrdinary(says));
      if (ABOUT_SIDES.test(marked(capitalised(key))) || ABOUT_SIDES.test(words) || isClause(key)) return [];
      const isFine = isLetteredClause(text, { start, end })
        ? hasNoConsequence(words)
        : words.split(ADDED).slice(1).every(isOrdinary);
      return isFine ? [] : [{ kind: 'unrecognised-entry', why: WHY, citations: cite(text, { start, end }) }];
    },
  );
}
