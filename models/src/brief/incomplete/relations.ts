import type { Incomplete } from '@countersign/events';
import { splitPassages } from '../../text/passages.ts';
import { amendingOf, amendmentIn } from '../amendments.ts';
import { passagesOf } from '../source.ts';
import { asAmended } from '../superseded.ts';

const MASTER =
  /\b(?:amend(?:s|ed|ing)?(?: and (?:restate[sd]?|supplement\w*))?|supplements?|restates?|pursuant to|subject to|subordinate to|incorporated (?:herein )?by reference|under|as (?:defined|set forth) in|meaning ascribed to them (?:as set forth )?in|governed by|shall govern|in accordance with|replaces?)\b[^.;]{0,80}\b(?:the|that certain|its|a|an|any)\s+(?:[Pp]arties['’]\s+)?(?:["“]?[A-Z][\w'’-]*["”]?\s+|and\s+){1,7}?(?:Agreement|Contract|Lease|Note|Plan)\b/;
const DATED = /\b(?:dated|of even date|executed|entered into|between|by and between|effective)\b/;
const OWN = /\bthis (?:\w+ ){0,4}Agreement\b/i;
const TOGETHER =
  /\b(?:terms of (?:the|that certain) [A-Z][\w ]+ Agreement\b|have executed a|capitali[sz]ed terms)\b/;
/** It says itself that it hangs on another one. */
const ATTACHED = /\bto which (?:it|this \w+) is (?:attached|annexed)\b/;
const AMENDMENT = /\b(?:first|second|third|fourth|\d(?:st|nd|rd|th))?\s*amendment(?: no\.? ?\d+)? to\b/i;

/** A part with that heading alone, behind signatures: "AMENDMENT" and the clauses that it replaces. */
const HEADED =
  /(?<=(?:\/s\/|\bBy:)[\s\S]{0,1500}\n)[^\S\n]*(?:(?:FIRST|SECOND|THIRD) )?(?:AMENDMENT|ADDENDUM)(?: (?:NO\.? ?)?\d+)?[^\S\n]*\n+(?=[^\S\n]*(?:\d|[A-Z]))/;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const TITLE = 800;
const TITLE_OF_CHANGE =
  /\b(?:amendment|addendum|supplement|extension)\b(?: (?:no\.? ?)?\d+)?[^.;]{0,20}\bto\b[^.;]{0,90}\b(?:agreement|contract|lease)\b/i;
const EARLIER = /\b(?:agreement|contract|lease)\b[^.;]{0,30}\bdated\b/i;

/** Of a paper whose title says that it changes another, the passage that names that one. */
const changedBy = (text: string, passages: readonly Stretch[]): Stretch | undefined =>
  TITLE_OF_CHANGE.test(text.slice(0, TITLE))
    ? (passages.find(({ words }) => EARLIER.test(words)) ??
      passages.find(({ words }) => TITLE_OF_CHANGE.test(words)))
    : undefined;

const LONGEST = 200;
/** Headings and lead-ins of recitals before the words themselves. */
const LEADING = /^(?:RECITALS?:?|WITNESSETH:?|BACKGROUND:?|WHEREAS[,:]?|\W*[A-Z][.)]|\d+(?:\.\d+)*\.?)\s+/;

/** The beginning of a passage, from its own words on, and not broken off inside of one. */
function beginning(words: string): string {
  let own = words;
  while (LEADING.test(own)) own = own.replace(LEADING, '');
  return own.length <= LONGEST ? own : `${own.slice(0, own.lastIndexOf(' ', LONGEST))} …`;
}

/** What an amendment in the file means to change, where nobody could say what. */
const unclearChanges = (text: string): Incomplete[] =>
  asAmended(passagesOf(text)).notUnderstood.map(({ start, end, words }) => ({
    kind: 'amendment-in-file',
    what: `What the amendment changes here was not understood: ${beginning(words)}`,
    citations: [
      { quote: text.slice(start, Math.min(end, start + 600)), start, end: Math.min(end, start + 600) },
    ],
  }));

/** Agreements on which this one rests and that are not in the file, and amendments that are bound with it. */
export function relations(text: string): Incomplete[] {
  const passages = splitPassages(text).map(({ start, end }) => ({
    start,
    end,
    words: text.slice(start, end).replace(/\s+/g, ' '),
  }));
  const cited = ({ start, end }: { start: number; end: number }) => [
    { quote: text.slice(start, Math.min(end, start + 600)), start, end: Math.min(end, start + 600) },
  ];
  const found: Incomplete[] = [];
  const bound = amendmentIn(passages);
  // What an amendment behind its agreement names is in the file.
  const before = bound < 0 ? passages : passages.slice(0, bound);
  const master = before.find(
    ({ words }) =>
      MASTER.test(words) &&
      (DATED.test(words) || TOGETHER.test(words) || ATTACHED.test(words)) &&
      !/^(?:[^.]{0,60})\bthis Agreement (?:shall be|is) governed\b/i.test(words) &&
      !(OWN.test(words) && !DATED.test(words) && !ATTACHED.test(words)),
  );
  const changed = master ? undefined : changedBy(text.slice(0, passages[bound]?.start), before);
  if (changed)
    found.push({
      kind: 'refers-to-master',
      what: `It changes another agreement that is not in the file: ${beginning(changed.words)}`,
      citations: cited(changed),
    });
  if (master)
    found.push({
      kind: 'refers-to-master',
      what: `It rests on another agreement that is not in the file: ${beginning(master.words)}`,
      citations: cited(master),
    });
  const amendment = passages.find(
    ({ words, start }) =>
      start > text.length * 0.3 &&
      AMENDMENT.test(words) &&
      words.length < 300 &&
      /^[^a-z]{0,80}AMENDMENT/.test(words),
  );
  const from = Math.floor(text.length * 0.3);
  const headed = HEADED.exec(text.slice(from));
  const place =
    (passages.slice(bound).some(({ words }) => amendingOf(words)) ? passages[bound] : undefined) ??
    amendment ??
    (headed && { start: from + headed.index, end: from + headed.index + headed[0].length });
  if (place)
    found.push({
      kind: 'amendment-in-file',
      what: 'An amendment is bound with the agreement; it may change what stands before it.',
      citations: cited(place),
    });
  return [...found, ...unclearChanges(text)];
}

const ENDED =
  /(?:[.!?;:]["”’)\]]*|\b(?:By|Name|Title|Date|Its|Page|Exhibit)\b[^.]{0,60}|[\d_\-*\]]|\b[A-Z][\w.,'’&-]*)\s*$/;

const ROW = /^(?:[^\n]*\s\|\s|[A-Z\d][^\n]{0,59}$)/;
const SENTENCE = /\b(?:shall|will|may|must|is|are|means|has|have|the|an?|and|or|of|to)\b/;

/** What a letterhead ends with: where somebody is found, of which the points may stand apart. */
const ADDRESS = /(?:\bwww\s?\.\s?[\w-]+(?:\s?\.\s?[\w/-]+){1,3}|\bhttps?:\/\/\S+|\S+@\S+\.\S+)$/i;

/** The last entry of a table needs no full stop. */
const isRow = (line: string): boolean => ROW.test(line) && !SENTENCE.test(line.split('|').at(-1) ?? line);

/** A sentence that began on a page which is not there: "term under the Agreement will not be effective." */
const GOES_ON = /^[a-z]{2,}(?:,? [a-z]+){2}[^\n]{60,}/;
/** A form has its title first, and what a filing begins with is no sentence. */
const NO_SENTENCE = /^(?:form|form of|exhibit|execution|conformed|by|and|dated)\b/;

/** A text that begins in the middle of a sentence. */
function begunBefore(text: string): Incomplete[] {
  const start = text.length - text.trimStart().length;
  const first = text.slice(start, start + 200);
  if (!GOES_ON.test(first) || NO_SENTENCE.test(first)) return [];
  return [
    {
      kind: 'cut-off',
      what: 'The text begins in the middle of a sentence: what stands before it is not in the file.',
      citations: [{ quote: first, start, end: start + first.length }],
    },
  ];
}

/** A text that begins or stops in the middle of a sentence. */
export const cutOff = (text: string): Incomplete[] => [...begunBefore(text), ...brokenOff(text)];

/** A text that stops in the middle of a sentence. */
function brokenOff(text: string): Incomplete[] {
  const end = text.trimEnd();
  const last = end.slice(-200);
  const line = end.slice(end.lastIndexOf('\n') + 1);
  // Whoever signs may say last what they are: "/s/ Ann Tarn, managing director".
  if (
    last.length < 60 ||
    isRow(line) ||
    ADDRESS.test(line) ||
    /\/s\//i.test(line) ||
    ENDED.test(last) ||
    !/\b[a-z]{2,}[,]?$/.test(last)
  )
    return [];
  const start = end.length - last.length;
  return [
    {
      kind: 'cut-off',
      what: 'The text ends in the middle of a sentence.',
      citations: [{ quote: last, start, end: end.length }],
    },
  ];
}
