import { type Duration, daysOf, durationMentions } from './durations.ts';
import { type Conflict, type Place, withoutOverlaps } from './mention.ts';
import { moneyMentions } from './money.ts';
import { numberMentions } from './numbers.ts';
import { percentageMentions } from './percentages.ts';
import { saidTwice } from './said-twice.ts';

/** A number that a contract writes in words and in figures, each saying another. */
export interface ConflictMention extends Place {
  readonly conflict: Conflict;
}

/** Above this, figures in brackets behind a word are years, or what a word is only the beginning of. */
const MOST_BARE_FIGURES = 999;

/** What stands between a length of time and the same one in brackets; and how far months and weeks may differ. */
const IN_BRACKETS = /^\s*[([]\s*(?:i\.e\.,?\s*|that is,?\s*|being\s+|=\s*)?$/i;
/** The same without brackets: "two years, that is 24 months". */
const THAT_IS = /^,?\s*(?:\bi\.e\.,?|\bthat is(?: to say)?,?|\bnamely,?)\s*$/i;
const CLOSED = /^\s*(?:in total\s*)?[)\]]/i;
const ROUGHLY = 0.12;

/** Lengths of time that are said again, and are another length: "three years (36 weeks)", "ninety-day (60-day)". */
function otherLengths(text: string, lengths: readonly Duration[]): ConflictMention[] {
  return lengths.flatMap((said, index) => {
    const again = lengths[index + 1];
    if (again === undefined || said.conflict || again.conflict) return [];
    const between = text.slice(said.end, again.start);
    const inBrackets = IN_BRACKETS.test(between) && CLOSED.test(text.slice(again.end));
    if (!inBrackets && !THAT_IS.test(between)) return [];
    const [words, figures] = [daysOf(said), daysOf(again)].map(Math.round) as [number, number];
    const tolerated = said.unit === again.unit ? 0 : ROUGHLY * Math.max(words, figures);
    if (Math.abs(words - figures) <= tolerated) return [];
    return [{ start: said.start, end: again.end, conflict: { words, figures } }];
  });
}

/** Every number whose words and figures differ: "sixty (90) days", "one hundred dollars ($1,000)", "three years (36 weeks)". */
export function conflictMentions(text: string): ConflictMention[] {
  const bare = numberMentions(text).filter(({ conflict }) => (conflict?.figures ?? 0) <= MOST_BARE_FIGURES);
  const lengths = durationMentions(text);
  const measured = [...lengths, ...moneyMentions(text), ...percentageMentions(text)];
  // What is measured covers the bare number in it, and knows better what belongs to the number.
  const single = withoutOverlaps([...measured, ...bare]).flatMap(({ start, end, conflict }) =>
    conflict ? [{ start, end, conflict }] : [],
  );
  return withoutOverlaps([...single, ...otherLengths(text, lengths), ...saidTwice(text)]);
}
