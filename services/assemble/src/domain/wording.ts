import { readWrittenDate } from '@countersign/documents/values';
import type { Severity } from '@countersign/events';

const CONTRACT_TYPES: Readonly<Record<string, string>> = {
  'co-branding': 'Co-branding agreement',
  nda: 'Non-disclosure agreement',
  ip: 'Intellectual property agreement',
};

const ACRONYMS: Readonly<Record<string, string>> = { ip: 'IP', it: 'IT', nda: 'NDA' };

/** `ip-and-licensing` as a person writes it: "IP and licensing". */
export function wordsOf(slug: string): string {
  const words = slug
    .split('-')
    .map((word) => ACRONYMS[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `distributor` is a `Distributor agreement`. */
export function contractTypeName(type: string): string {
  const known = CONTRACT_TYPES[type];
  if (known) return known;
  return /(agreement|contract|report|protocol)s?$/.test(type) ? wordsOf(type) : `${wordsOf(type)} agreement`;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Note',
};

/** `1 finding`, `2 findings`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const MANY = 6;

/** The first of many, and how many others there are: a cable has thirty owners. */
export const firstOf = (items: readonly string[], most = MANY): readonly string[] =>
  items.length <= most ? items : [...items.slice(0, most - 1), `${items.length - most + 1} others`];

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** `22 November 2026`, in UTC. */
export const dayOf = (instant: string): string => DAY.format(new Date(instant));

/** `22 November 2026, 10:41 UTC`. */
export const minuteOf = (instant: string): string =>
  `${dayOf(instant)}, ${MINUTE.format(new Date(instant))} UTC`;

/** A field's value as a reader writes it: days in words, both where it may be either, everything else as it is. */
export function valueInWords(value: string): string {
  const days = readWrittenDate(value).map(dayOf);
  if (days.length === 0) return value;
  return days.length === 1 ? days.join() : `${days.join(' or ')} (the contract does not say which)`;
}

const TAKES_ARTICLE =
  /^(?:Bahamas|British Virgin Islands|Cayman Islands|Czech Republic|District of Columbia|Marshall Islands|Netherlands|Philippines|United \w+)\b/;

/** The name of a place as it stands in a sentence: "the Netherlands". */
export const withArticle = (place: string): string => (TAKES_ARTICLE.test(place) ? `the ${place}` : place);
