import type { Finding } from '@countersign/events';

const POLARITIES = {
  holds: undefined,
  excluded: 'The contract takes this out',
  negated: 'The contract denies this',
} as const satisfies Record<NonNullable<Finding['polarity']>, string | undefined>;

const named = (who: string): string => (who.toLowerCase() === 'both' ? 'both parties' : who);

/** "Binds: Consultant · For: 1 year": what a finding says of its sides, money and times. */
export function findingTerms({ polarity, binds, benefits, amount, duration, deadline }: Finding): string {
  const parts = [
    polarity && POLARITIES[polarity],
    binds && `Binds: ${named(binds)}`,
    benefits && `In favour of: ${named(benefits)}`,
    amount && `Amount: ${amount}`,
    duration && `For: ${duration}`,
    deadline && `Notice or deadline: ${deadline}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
