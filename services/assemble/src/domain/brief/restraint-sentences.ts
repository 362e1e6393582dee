import type { Brief, BriefCommitment, BriefRestraint, BriefTransfer } from '@countersign/events';
import { forHowLong } from './for-how-long.ts';
import { type Said, saidOnce, withItsPages } from './key-term.ts';
import { statedAmount } from './stated-amount.ts';
import { whoFirst, whoOf } from './who.ts';

/** Both parties, and whom a letter calls "you". */
export const isPlural = (who: string | null): boolean => who === 'both' || who?.toLowerCase() === 'you';

const bound =
  (does: string, together = does) =>
  ({ binds, duration, citations }: BriefRestraint): Said => ({
    says: `${binds ? whoFirst(binds) : 'A party'} ${isPlural(binds) ? together : does}${duration ? `, ${forHowLong(duration)}` : ''}.`,
    citations,
  });

const STAFF =
  /\b(?:employees?|personnel|staff|employment|hire|recruit|workers?|consultants?|contractors?)\b/i;
const CUSTOM = /\b(?:customers?|clients?|accounts?|suppliers?|vendors?|custom|business of)\b/i;

/** Whom somebody may not solicit, as far as the words tell. */
function solicited({ citations }: BriefRestraint): string {
  const words = citations.map(({ quote }) => quote).join(' ');
  if (STAFF.test(words) === CUSTOM.test(words)) return 'people or customers';
  return STAFF.test(words) ? 'people' : 'customers';
}

interface Restraints {
  readonly kind:
    | 'nonCompete'
    | 'exclusivity'
    | 'nonSolicit'
    | 'ipAssignment'
    | 'minimumCommitment'
    | 'liquidatedDamages';
  readonly said: readonly Said[];
}

const committed =
  (does: string, together: string) =>
  ({ by, amount, citations }: BriefCommitment): Said => ({
    says: `${by ? whoFirst(by) : 'A party'} ${isPlural(by) ? together : does}${statedAmount(amount) ? ` of ${statedAmount(amount)}` : ''}.`,
    citations,
  });

const transferred = ({ from, to, citations }: BriefTransfer): Said => ({
  says: `${from ? whoFirst(from) : 'A party'} ${isPlural(from) ? 'transfer' : 'transfers'} intellectual property${to ? ` to ${whoOf(to)}` : ''}.`,
  citations,
});

/** What the contract forbids, hands over or commits to, each with the words it rests on. */
export const restraintsByKind = (brief: Brief): Restraints[] => [
  { kind: 'nonCompete', said: saidOnce(brief.nonCompete.map(bound('may not compete'))) },
  {
    kind: 'exclusivity',
    said: saidOnce(brief.exclusivity.map(bound('is bound by exclusivity', 'are bound by exclusivity'))),
  },
  {
    kind: 'nonSolicit',
    said: saidOnce(brief.nonSolicit.map((each) => bound(`may not solicit ${solicited(each)}`)(each))),
  },
  { kind: 'ipAssignment', said: saidOnce(brief.ipAssignment.map(transferred)) },
  {
    kind: 'minimumCommitment',
    said: saidOnce(brief.minimumCommitment.map(committed('commits to a minimum', 'commit to a minimum'))),
  },
  {
    kind: 'liquidatedDamages',
    said: saidOnce(
      brief.liquidatedDamages.map(committed('owes liquidated damages', 'owe liquidated damages')),
    ),
  },
];

/** The same, a sentence each. */
export const restraintSentences = (brief: Brief): string[] =>
  restraintsByKind(brief).flatMap(({ said }) => said.map(withItsPages));
