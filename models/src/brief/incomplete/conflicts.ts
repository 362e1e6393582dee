import type { Incomplete } from '@countersign/events';
import { numberPattern, parseNumber } from '../../fields/numbers.ts';

const BOTH = new RegExp(`\\b(${numberPattern})\\s*[([]\\s*(\\d{1,3})\\s*[)\\]]`, 'gi');
const REACH = 60;

/** Numbers whose words and figures say different things: "sixty (90) days". */
export function wordsAgainstFigures(text: string): Incomplete[] {
  return [...text.matchAll(BOTH)]
    .filter(([, words, figures]) => !/^\d/.test(words!) && parseNumber(words!) !== Number(figures))
    .map((match) => {
      const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, match.index - REACH)) + 1);
      const end = Math.min(text.length, match.index + match[0].length + REACH);
      return {
        kind: 'words-figures-conflict',
        what: `The words and the figures of a number differ: ${match[0].replace(/\s+/g, ' ')}`,
        citations: [{ quote: text.slice(start, end), start, end }],
      };
    });
}
