import type { Span } from '../span.ts';
import { clean } from './wording.ts';

const ITEM = /^\s*(?:\((?:[a-z]{1,4}|[A-Z]|\d{1,2})\.?\)|[a-z]\))\s+/;
/** Words before a list that its items complete, from the beginning of their sentence to the colon. */
const LEAD = /(?:^|[.;]\s+|\d\.\d{1,2}\.?\s+|\n\s*\n\s*)([^.;:]{10,280}:)\s*([^.:]*)$/;
const REACH = 1600;
/** A sentence that stops before its list: "will not, directly or indirectly" and then (A). */
const STOPS = /(?::|,|\b(?:indirectly|either|to|by|of|not|and|or))\s*$/i;
const LONGEST_ITEM = 260;

/** What the words before a list say, where a passage is one of its items. */
function leadBefore(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  // A stretch that begins in the middle of a sentence has no beginning to show.
  const found = LEAD.exec(`${from > 0 ? ':' : ''}${text.slice(from, start)}`);
  if (!found) return '';
  const [, lead = '', between = ''] = found;
  if (between.trim() === '') return `${lead} `;
  return ITEM.test(between) ? `${lead} … ` : '';
}

/** The first item of the list that a sentence stops before. */
function itemBehind(text: string, end: number): string {
  const rest = text.slice(end, end + 2 * LONGEST_ITEM);
  if (!ITEM.test(rest)) return '';
  const item = /^[^.;]*/.exec(rest)?.[0] ?? '';
  return item.length <= LONGEST_ITEM ? ` ${item.replace(ITEM, '')}` : '';
}

/**
 * The words of a passage as a sentence that can stand alone: an item of a list with what introduces the list, and an
 * introduction with the first item.
 */
export function wholeSentence(text: string, { start, end }: Span): string {
  const words = clean(text.slice(start, end));
  if (ITEM.test(words)) {
    const lead = clean(leadBefore(text, start));
    return lead ? `${lead} ${words.replace(ITEM, '')}` : words;
  }
  return STOPS.test(words) ? clean(`${words}${itemBehind(text, end)}`) : words;
}
