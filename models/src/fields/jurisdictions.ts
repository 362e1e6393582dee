import { PLACES } from '@countersign/documents/values';
import type { Mention } from './candidate.ts';

const places = [...PLACES.keys()];
const spelling = new Map(places.map((place) => [place.toLowerCase(), place]));
const pattern = new RegExp(
  `\\b(?:${[...places]
    .sort((a, b) => b.length - a.length)
    .map((place) => place.replaceAll(' ', '\\s+'))
    .join('|')})\\b`,
  'gi',
);

/** Every place in a text whose law may govern, by its English name. */
export function jurisdictionMentions(text: string): Mention[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    value: spelling.get(match[0].toLowerCase().replace(/\s+/g, ' '))!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
