import type { Finding } from '@countersign/events';

const POLARITIES = {
  holds: undefined,
  excluded: 'The contract takes this out',
  negated: 'The contract denies this',
} as const satisfies Record<NonNullable<Finding['polarity']>, string | undefined>;

const TO_CLIENT = {
  bound: 'Binds the client',
  benefits: 'Serves the client',
  both: 'Binds and serves the client',
  neither: undefined,
} as const satisfies Record<NonNullable<Finding['client']>, string | undefined>;

const named = (who: string): string => (who.toLowerCase() === 'both' ? 'both parties' : who);

/** "Binds: Consultant · For: 1 year": what a finding says of its sides, money and times. */
export function findingTerms(finding: Finding): string {
  const { polarity, binds, benefits, client, amount, duration, deadline } = finding;
  const parts = [
    polarity && POLARITIES[polarity],
    binds && `Binds: ${named(binds)}`,
    benefits && `In favour of: ${named(benefits)}`,
    client && TO_CLIENT[client],
    amount && `Amount: ${amount}`,
    duration && `For: ${duration}`,
    deadline && `Notice or deadline: ${deadline}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
