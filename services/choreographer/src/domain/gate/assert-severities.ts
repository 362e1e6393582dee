import { Refusal } from '@countersign/api';
import type { Severity } from '@countersign/events';
import type { Proposal } from './decide.ts';
import type { Decision } from './review.ts';

/**
 * Checks changes of severity against the report and what others decided in the same round, since the report and the
 * audit will tell them as they were sent.
 * @param weighed severity of each finding by its id, as the playbook weighed it; undefined when nobody kept it
 * @throws Refusal 400 for a finding that the report does not have, 409 where a finding is not as severe as said, or
 * nothing is known of severities.
 */
export function assertSeverities(
  weighed: Readonly<Record<string, Severity>> | undefined,
  { severityChanges }: Proposal,
  inRound: readonly Decision[],
): void {
  if (!weighed) {
    const message =
      'The contract was weighed by an earlier version: its severities cannot be changed any more.';
    throw new Refusal(409, 'SeveritiesUnknown', message);
  }
  const now = new Map(Object.entries(weighed));
  for (const { findingId, to } of inRound.flatMap((decision) => decision.severityChanges))
    now.set(findingId, to);
  for (const { findingId, from } of severityChanges) {
    const severity = now.get(findingId);
    if (!severity) throw new Refusal(400, 'NoSuchFinding', `The report has no finding ${findingId}.`);
    if (severity !== from) {
      const message = `Finding ${findingId} is ${severity}, not ${from}. Load the review again.`;
      throw new Refusal(409, 'SeverityChanged', message);
    }
  }
}
