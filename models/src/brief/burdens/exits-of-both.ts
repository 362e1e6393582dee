import type { Brief, BriefBurden, BriefExit } from '@countersign/events';

const OF_BOTH = /\b(?:either|each|both|any) (?:of the )?part(?:y|ies)\b/i;
/** Words with which one side leaves sooner than its notice. */
const AT_ONCE = /\b(?:immediate\w*|at once|forthwith|without (?:any )?(?:prior )?notice)\b/i;

const wordsOf = ({ citations }: BriefExit): string => citations.map(({ quote }) => quote).join(' ');

/** Whether both sides may leave without a cause, and on the same notice. */
function isOfBoth(exits: readonly BriefExit[]): boolean {
  const sides = new Set(exits.map(({ by }) => by).filter((by) => by !== 'either'));
  const both = exits.some((exit) => exit.by === 'either' && OF_BOTH.test(wordsOf(exit)));
  const alike = new Set(exits.map(({ notice }) => notice)).size === 1;
  return (both || sides.size > 1) && alike && !exits.some((exit) => AT_ONCE.test(wordsOf(exit)));
}

/** Burdens without those exits that look one-sided by themselves, while another clause gives the other side the same. */
export function withoutExitsOfBoth(
  burdens: readonly BriefBurden[],
  exits: Brief['terminationForConvenience'],
): BriefBurden[] {
  if (!isOfBoth(exits)) return [...burdens];
  const cited = exits.flatMap(({ citations }) => citations);
  return burdens.filter(
    ({ kind, citations: [own] }) =>
      kind !== 'one-sided-exit' ||
      !own ||
      !cited.some(({ start = 0, end = 0 }) => start < (own.end ?? 0) && (own.start ?? 0) < end),
  );
}
