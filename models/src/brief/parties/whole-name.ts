import type { Span } from '../../span.ts';
import { literally } from '../../text/literally.ts';
import { MONTHS } from '../../text/months.ts';
import { holdsRoleNoun } from './party-role.ts';

/** What introduces a name: words before parties, or punctuation. */
const INTRODUCED = String.raw`(?:^|\b(?:[Bb]etween|[Aa]mong|and|with|by|[Pp]arties|[A-Z][a-z]+:)\s+|[:,;(|“"\n\t]\s*|\(?\d[.)]\s*)`;
/** Small words within a name, with the words of the name before them: "Care at", "House on the". */
const BEGINNING = String.raw`((?:[A-Z][\w.&'’-]*\s+){1,4}(?:at|in|for|on|of|by|without|to|from)\s+(?:the\s+)?)`;
const BEFORE = new RegExp(`${INTRODUCED}${BEGINNING}$`);
/** Words of the name right before it: "Tarn Group" of "Tarn Group Technologies, Inc.". */
const FIRST_WORDS =
  /(?:\b(?:[Bb]etween|[Aa]mong|and|with|by|which|that)|[:;(“"]|\(?\d[.)])\s+((?:(?:(?:[A-Z]|[a-z]{1,3}[A-Z])[\w&'’-]+|[a-z]{1,3}\d[\w-]*|&)(?:[^\S\n\t]|\n(?=\S|$))){1,4})$/;
/** Words with capitals that a name does not begin with: what was done by or to somebody, among them. */
const NO_NAME =
  /\b(?:Agreement|Contract|Letter|Deed|Services?|Date|Between|Made|Entered|Terms|Appointment|Schedule|Section|Inc|Ltd|Limited|LLC|Corp|January|February|March|April|May|June|July|August|September|October|November|December|Sent|Written|Drawn)\b|^\w+ed\s+(?:by|to|for|from)\b/i;
/** What stands before a whole name. */
const ADDRESSED = /^(?:The|THE|Messrs|Mr|Ms|Mrs|Dr)\b/;
/** Behind these comes a name, even one that begins like what was done: "between Made by Hand Limited and …". */
const NAME_FOLLOWS = /(?:\b(?:[Bb]etween|[Aa]mong|[Pp]arties:)|(?:^|\n)\s*\(\d\))\s+$/;
const DONE = /^(?:Made|Sent|Written|Drawn|\w+ed)\s+by\s+$/;
const REACH = 80;
/** The end of a legal form that spaces tear apart: "L.L .C.". */
const TORN_FORM = /(?<=\bL\.L)\s?\.\s?C\b\.?/y;
/** What stands between a name and the brackets with its role: "HK" of "Tarn Tools Ltd HK ("Tarn")". */
const LAST_WORDS = /(?:[^\S\n](?!Inc|LLC|Ltd)[A-Z][\w.]{1,12}){1,2}(?=\s?\(\s?[“"])/y;

/** Where somebody is, which is no part of the name: "Tarn Speakers of 90 High Street". */
const ADDRESS = /\s+of\s+\d.*$/is;

/** The first half of a name in capitals, up to its AND: "THE BIRCH FILM AND" of "THE BIRCH FILM AND RADIO CORPORATION". */
const FIRST_HALF =
  /(?:^|[^A-Z&\s]\s+|\b(?:AND|BETWEEN|AMONG|WITH|BY|FROM|TO)\s+)((?:(?!AND\b|BETWEEN\b|AMONG\b|WITH\b|BY\b)[A-Z][A-Z&'’.-]*\s+){1,5}AND\s+)$/;
/** What such a half does not hold when it is a name of its own, or none. */
const OWN_NAME =
  /\b(?:AGREEMENT|CONTRACT|AMENDMENT|EXHIBIT|INC|LLC|L\.L\.C|LTD|LIMITED|CORP|CORPORATION|COMPANY|CO|L\.?P|PLC|TRUST|BANK)\b/;
/** A business that names itself after both. */
const IS_ONE = /\bIMPORTS?\s+AND\s+$/;
const MOST_APART = 0.2;

const timesIn = (text: string, words: string): number =>
  text.match(new RegExp(literally(words.trim()).replaceAll(/(?:\\?\s)+/g, '\\s+'), 'g'))?.length ?? 0;

/** The half of a name in capitals before its AND, where the text never names that half alone. */
function firstHalf(text: string, { start, end }: Span): string {
  const name = text.slice(start, end);
  if (!/^[A-Z][A-Z&'’.,\s-]+$/.test(name)) return '';
  const half = FIRST_HALF.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (half === undefined || OWN_NAME.test(half) || /\n\s*\n/.test(half)) return '';
  if (IS_ONE.test(half)) return half;
  const together = timesIn(text, half + name);
  const apart = timesIn(text, half.replace(/\s+AND\s+$/, '')) - together;
  return together >= 2 && apart <= together * MOST_APART ? half : '';
}

const at = (pattern: RegExp, text: string, place: number): string => {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? '';
};

function beginningOf(before: string): string {
  const first = FIRST_WORDS.exec(before)?.[1];
  if (first !== undefined && ![NO_NAME, ADDRESSED].some((each) => each.test(first)) && !holdsRoleNoun(first))
    return first;
  const beginning = BEFORE.exec(before)?.[1];
  if (beginning === undefined || !/^[A-Z]/.test(beginning) || /\n/.test(beginning)) return '';
  const isName =
    !NO_NAME.test(beginning) ||
    (DONE.test(beginning) && NAME_FOLLOWS.test(before.slice(0, -beginning.length)));
  return isName ? beginning : '';
}

/** A day that stands before the bracket with a role, or in the line under the name: "December 27 (“OMA”)". */
export const ENDS_WITH_DAY = new RegExp(
  String.raw`(?:^|,?\s+)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(?:${MONTHS})\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTHS}))(?:,?\s+\d{4})?$`,
);

/**
 * A name with what a reader of names leaves off: its beginning at a small word, "Home Limited" of "Care at Home
 * Limited", its first words, its last words, and the end of a form that is torn apart.
 */
export function wholeName(text: string, { start, end: last }: Span): Span {
  const own = text.slice(start, last);
  const end = last - ((ADDRESS.exec(own) ?? ENDS_WITH_DAY.exec(own))?.[0].length ?? 0);
  const beginning =
    firstHalf(text, { start, end }) || beginningOf(text.slice(Math.max(0, start - REACH), start));
  const whole = end + at(TORN_FORM, text, end).length;
  return { start: start - beginning.length, end: whole + at(LAST_WORDS, text, whole).length };
}
