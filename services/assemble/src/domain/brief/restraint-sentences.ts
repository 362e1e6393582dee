import type { Brief, BriefRestraint, Citation } from '@countersign/events';
import { withPages } from './citing.ts';
import { forHowLong } from './for-how-long.ts';
import { statedAmount } from './stated-amount.ts';
import { whoFirst, whoOf } from './who.ts';

interface Sentence {
  readonly said: string;
  readonly citations: readonly Citation[];
}

const bound =
  (does: string, together = does) =>
  ({ binds, duration, citations }: BriefRestraint): Sentence => ({
    said: `${binds ? whoFirst(binds) : 'A party'} ${binds === 'both' ? together : does}${duration ? `, ${forHowLong(duration)}` : ''}.`,
    citations,
  });

/** What several clauses say is said once, with the pages of all of them. */
const eachOnce = (sentences: readonly Sentence[]): string[] =>
  [...Map.groupBy(sentences, ({ said }) => said)].map(([said, same]) =>
    withPages(
      said,
      same.flatMap(({ citations }) => citations),
    ),
  );

/** What the contract forbids, hands over or commits to, a sentence each. */
export const restraintSentences = (brief: Brief): string[] =>
  eachOnce([
    ...brief.nonCompete.map(bound('may not compete')),
    ...brief.exclusivity.map(bound('is bound by exclusivity', 'are bound by exclusivity')),
    ...brief.nonSolicit.map(bound('may not solicit people or customers')),
    ...brief.ipAssignment.map(({ from, to, citations }) => ({
      said: `${from ? whoFirst(from) : 'A party'} ${from === 'both' ? 'transfer' : 'transfers'} intellectual property${to ? ` to ${whoOf(to)}` : ''}.`,
      citations,
    })),
    ...brief.minimumCommitment.map(({ by, amount, citations }) => ({
      said: `${by ? whoFirst(by) : 'A party'} ${by === 'both' ? 'commit' : 'commits'} to a minimum${statedAmount(amount) ? ` of ${statedAmount(amount)}` : ''}.`,
      citations,
    })),
    ...brief.liquidatedDamages.map(({ by, amount, citations }) => ({
      said: `${by ? whoFirst(by) : 'A party'} ${by === 'both' ? 'owe' : 'owes'} liquidated damages${statedAmount(amount) ? ` of ${statedAmount(amount)}` : ''}.`,
      citations,
    })),
  ]);
