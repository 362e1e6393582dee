import { type DateMention, dateReader } from '@countersign/documents/values';
import type { Brief, ExtractedText } from '@countersign/events';

/** A stretch of a contract that another contract on the same paper says otherwise. */
interface Hole {
  readonly start: number;
  readonly end: number;
  readonly hole: string;
}

const literally = (words: string): string => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const wherever = (text: string, name: string, hole: string): Hole[] => {
  const words = name.split(/\s+/).map(literally).join('\\s+');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(whole)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    hole,
  }));
};

/** Wherever a party is named, in full or by the part of its name that the contract calls it by. */
const namesOf = (text: string, { parties }: Brief): Hole[] =>
  parties.flatMap(({ name, role }, index) => [
    ...wherever(text, name, `{party ${index + 1}}`),
    ...(role && name.startsWith(role) ? wherever(text, role, `{name ${index + 1}}`) : []),
  ]);

/** The day on which the contract says that it is made or begins. */
function dayOf(text: string, { effectiveDate }: Brief): Hole[] {
  const isWithin = ({ start, end }: DateMention) =>
    effectiveDate?.citations.some((cited) => start >= (cited.start ?? 0) && end <= (cited.end ?? 0));
  return dateReader(text)(text)
    .filter(isWithin)
    .map(({ start, end }) => ({ start, end, hole: '{date}' }));
}

/** The longest first where they begin together; none within another. */
function apart(holes: readonly Hole[]): Hole[] {
  const kept: Hole[] = [];
  for (const hole of holes.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if ((kept.at(-1)?.end ?? 0) <= hole.start) kept.push(hole);
  return kept;
}

/**
 * The words of a contract as a paper has them: with holes for the names of the parties and for its day, and all else
 * as it stands. Lines to write on are holes by themselves.
 * @throws Error where words of the contract would be taken for holes
 */
export function paperText({ text }: Pick<ExtractedText, 'text'>, brief: Brief): string {
  if (/[{}]/.test(text)) throw new Error('its words have curly brackets, which stand for holes in a paper');
  let from = 0;
  let paper = '';
  for (const { start, end, hole } of apart([...namesOf(text, brief), ...dayOf(text, brief)])) {
    paper += text.slice(from, start) + hole;
    from = end;
  }
  return `${paper}${text.slice(from)}`.replaceAll(/[^\S\n]+$/gm, '').trim();
}
