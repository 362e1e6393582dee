import { durationMentions } from './durations.ts';
import { type Conflict, type Place, withoutOverlaps } from './mention.ts';
import { moneyMentions } from './money.ts';
import { numberMentions } from './numbers.ts';
import { percentageMentions } from './percentages.ts';

/** A number that a contract writes in words and in figures, each saying another. */
export interface ConflictMention extends Place {
  readonly conflict: Conflict;
}

/** Above this, figures in brackets behind a word are years, or what a word is only the beginning of. */
const MOST_BARE_FIGURES = 999;

/** Every number whose words and figures differ: "sixty (90) days", "one hundred dollars ($1,000)". */
export function conflictMentions(text: string): ConflictMention[] {
  const bare = numberMentions(text).filter(({ conflict }) => (conflict?.figures ?? 0) <= MOST_BARE_FIGURES);
  const measured = [...durationMentions(text), ...moneyMentions(text), ...percentageMentions(text)];
  // What is measured covers the bare number in it, and knows better what belongs to the number.
  return withoutOverlaps([...measured, ...bare]).flatMap(({ start, end, conflict }) =>
    conflict ? [{ start, end, conflict }] : [],
  );
}
