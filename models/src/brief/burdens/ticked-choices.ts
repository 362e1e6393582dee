import type { Passage } from '../source.ts';

/** Boxes as forms print them, and as reading writes down those of form fields. */
const TICKED = /[☒☑⊠✓✔✗✘]|\[\s?[xX]\s?\]/;
/** Empty brackets before an option; before "day of" a date was left open in them. */
const EMPTY = String.raw`\[\s{1,3}\](?=\s*\p{L})(?!\s*day of\b)`;
const BOX = new RegExp(`${TICKED.source}|[☐□▢]|${EMPTY}`, 'u');
const OPTION = new RegExp(`(?:${TICKED.source})[^\\S\\n]*([^\\n]{2,200})`, 'gu');
/** How far above a box the words may stand that it completes. */
const REACH = 400;

const UNTICKED = new RegExp(`(?:[☐□▢]|${EMPTY})[^.;☐□▢☒☑⊠✓✔✗✘[]*`, 'gu');

/** Words without the options that nobody ticked. */
export const withoutUnticked = (words: string): string => words.replace(UNTICKED, ' ');

/** Whether boxes decide what applies: options that nobody ticked read like terms, and are none. */
export const hasBoxes = (words: string): boolean => BOX.test(words);

/** Where the line begins that a ticked box completes: the last one above it without a box. */
function leadStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const lines = [...text.slice(from, at).matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '');
  const lead = lines.findLast(([line]) => !hasBoxes(line));
  return lead ? from + lead.index : at;
}

/** What each ticked box says together with the words that it completes: "Liability is: ☒ unlimited". */
export function tickedChoices(text: string): Passage[] {
  return [...text.matchAll(OPTION)].map((match) => {
    const start = leadStart(text, match.index);
    const end = match.index + match[0].length;
    const lead = text.slice(start, match.index).split('\n')[0] ?? '';
    return { start, end, words: `${lead.trim()} ${match[1]!.trim()}` };
  });
}
