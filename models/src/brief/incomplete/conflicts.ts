import { conflictMentions } from '@countersign/documents/values';
import type { Incomplete } from '@countersign/events';

const REACH = 60;

/** Numbers whose words and figures say different things: "sixty (90) days". */
export const wordsAgainstFigures = (text: string): Incomplete[] =>
  conflictMentions(text).map((conflict) => {
    const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, conflict.start - REACH)) + 1);
    const end = Math.min(text.length, conflict.end + REACH);
    const written = text.slice(conflict.start, conflict.end).replace(/\s+/g, ' ');
    return {
      kind: 'words-figures-conflict',
      what: `The words and the figures of a number differ: ${written}`,
      citations: [{ quote: text.slice(start, end), start, end }],
    };
  });
