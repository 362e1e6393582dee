import type { ValidatedSection } from '@countersign/events';
import { storableText } from './storable-text.ts';

const LONGEST_REASON = 500;

/** Why a section's verdict is not `passed`, by its first error; null when it is. */
export function verdictReason({
  outcome,
  errors: [first],
}: Pick<ValidatedSection, 'outcome' | 'errors'>): string | null {
  if (outcome === 'passed') return null;
  const why = first ? `${first.rule}: ${first.message}` : 'no reason was given';
  const verdict = outcome === 'failed' ? 'Failed its checks, also after a repair' : 'Failed the safety check';
  return storableText(`${verdict} (${why})`, LONGEST_REASON);
}
