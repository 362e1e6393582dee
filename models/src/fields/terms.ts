import type { Mention } from './candidate.ts';
import { numberPattern, ordinalPattern, parseNumber, parseOrdinal } from './numbers.ts';

const duration = new RegExp(
  `\\b(${numberPattern})(?:\\s*[([]\\s*(\\d{1,3})\\s*[)\\]])?[\\s-]+(?:full\\s+|calendar\\s+|consecutive\\s+)?(year|month|week|day)s?\\b`,
  'gi',
);
const anniversary = new RegExp(
  `\\b(${ordinalPattern})(?:\\s*\\(\\d{1,2}\\w{2}\\))?[\\s-]+(?:year[\\s-]+)?anniversary\\b`,
  'gi',
);

const phrase = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Every length of time in a text, as "2 years"; "the second anniversary" is "2 years" too. */
export function durationMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(duration)) {
    const count = parseNumber(match[2] ?? match[1]!);
    if (count)
      mentions.push({
        value: phrase(count, match[3]!.toLowerCase()),
        start: match.index,
        end: match.index + match[0].length,
      });
  }
  for (const match of text.matchAll(anniversary)) {
    const count = parseOrdinal(match[1]!);
    if (count)
      mentions.push({ value: phrase(count, 'year'), start: match.index, end: match.index + match[0].length });
  }
  return mentions.sort((a, b) => a.start - b.start);
}
