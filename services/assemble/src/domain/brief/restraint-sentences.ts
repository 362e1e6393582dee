import type { Brief, BriefRestraint } from '@countersign/events';
import { withPages } from './citing.ts';
import { forHowLong } from './for-how-long.ts';
import { type Said, saidOnce } from './key-term.ts';
import { statedAmount } from './stated-amount.ts';
import { whoFirst, whoOf } from './who.ts';

/** Both parties, and whom a letter calls "you". */
const isPlural = (who: string | null): boolean => who === 'both' || who?.toLowerCase() === 'you';

const bound =
  (does: string, together = does) =>
  ({ binds, duration, citations }: BriefRestraint): Said => ({
    says: `${binds ? whoFirst(binds) : 'A party'} ${isPlural(binds) ? together : does}${duration ? `, ${forHowLong(duration)}` : ''}.`,
    citations,
  });

/** What the contract forbids, hands over or commits to, each with the words it rests on. */
export const restraintsSaid = (brief: Brief): Said[] =>
  saidOnce([
    ...brief.nonCompete.map(bound('may not compete')),
    ...brief.exclusivity.map(bound('is bound by exclusivity', 'are bound by exclusivity')),
    ...brief.nonSolicit.map(bound('may not solicit people or customers')),
    ...brief.ipAssignment.map(({ from, to, citations }) => ({
      says: `${from ? whoFirst(from) : 'A party'} ${isPlural(from) ? 'transfer' : 'transfers'} intellectual property${to ? ` to ${whoOf(to)}` : ''}.`,
      citations,
    })),
    ...brief.minimumCommitment.map(({ by, amount, citations }) => ({
      says: `${by ? whoFirst(by) : 'A party'} ${isPlural(by) ? 'commit' : 'commits'} to a minimum${statedAmount(amount) ? ` of ${statedAmount(amount)}` : ''}.`,
      citations,
    })),
    ...brief.liquidatedDamages.map(({ by, amount, citations }) => ({
      says: `${by ? whoFirst(by) : 'A party'} ${isPlural(by) ? 'owe' : 'owes'} liquidated damages${statedAmount(amount) ? ` of ${statedAmount(amount)}` : ''}.`,
      citations,
    })),
  ]);

/** The same, a sentence each. */
export const restraintSentences = (brief: Brief): string[] =>
  restraintsSaid(brief).map(({ says, citations }) => withPages(says, citations));
