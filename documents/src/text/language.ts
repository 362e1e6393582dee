import { eld } from 'eld/small';

/** Text this long says what there is to say; a sample from the first half skips cover pages. */
const SAMPLE = 4000;

/** ISO 639-1 code of the language that a text is written in; `und` where there are no words. */
export function detectLanguage(text: string): string {
  const from = Math.max(0, Math.min(text.length >> 2, text.length - SAMPLE));
  return eld.detect(text.slice(from, from + SAMPLE)).language || 'und';
}
