import type { Mention } from './candidate.ts';
import { ordinalPattern, parseOrdinal } from './numbers.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const year = '((?:19|20)\\s?\\d\\s?\\d)';

interface Format {
  pattern: RegExp;
  /** Which groups hold year, month and day. */
  order: [number, number, number];
}

const formats: Format[] = [
  {
    pattern: new RegExp(`\\b${month}\\s*(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\s*[,.]?\\s*${year}\\b`, 'gi'),
    order: [3, 1, 2],
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2}|${ordinalPattern})\\s?(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?${month}\\s*,?\\s*(?:of\\s+|in\\s+the\\s+year\\s+)?${year}\\b`,
      'gi',
    ),
    order: [3, 2, 1],
  },
  { pattern: /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)\b/g, order: [3, 1, 2] },
  { pattern: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, order: [1, 2, 3] },
];

function monthNumber(text: string): number {
  const at = months.findIndex((name) => name.slice(0, 3) === text.toLowerCase().slice(0, 3));
  return at < 0 ? Number(text) : at + 1;
}

/** Two-digit years are of this century up to 49. */
function fullYear(text: string): number {
  const value = Number(text.replace(/\s/g, ''));
  return value >= 100 ? value : value + (value < 50 ? 2000 : 1900);
}

/** The ISO 8601 date of three readings, or undefined where no such day exists. */
function isoDate(y: string, m: string, d: string): string | undefined {
  const date = new Date(Date.UTC(fullYear(y), monthNumber(m) - 1, parseOrdinal(d) ?? Number(d)));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== monthNumber(m) - 1) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Every day named in a text, as ISO 8601. Numeric dates are read the American way, month first. */
export function dateMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { pattern, order } of formats) {
    for (const match of text.matchAll(pattern)) {
      const [y, m, d] = order.map((group) => match[group]!) as [string, string, string];
      const value = isoDate(y, m, d);
      if (value) mentions.push({ value, start: match.index, end: match.index + match[0].length });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
