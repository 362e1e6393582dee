import { Refusal } from '@countersign/api';
import { routingV1, type Severity } from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';
import type { Proposal } from '../domain/gate/decide.ts';
import type { Decision } from '../domain/gate/review.ts';
import { documentsOf } from '../domain/run-documents.ts';
import type { Transact } from './repositories.ts';
import { reviewOf } from './review-in-view.ts';

export interface KnownFindingsPorts {
  readonly transact: Transact;
  /** Where the stages keep what they wrote. */
  readonly documents: Pick<ObjectStore, 'read'>;
}

/** Severity of each finding, by its id; none before the contract was weighed. */
export type KnownFindings = ReadonlyMap<string, Severity>;

/** The findings that the reviewer has before them, as the playbook weighed them. */
export async function findingsOf(
  { transact, documents }: KnownFindingsPorts,
  reviewId: string,
): Promise<KnownFindings> {
  const tasks = await transact(async (repositories) => {
    const { runId } = await reviewOf(repositories, reviewId);
    return repositories.tasks.ofRun(runId);
  });
  const ref = documentsOf(tasks).get('routing');
  const findings = ref ? (await readJson(documents, ref, routingV1)).findings : [];
  return new Map(findings.map(({ id, severity }) => [id, severity]));
}

/**
 * Checks changes of severity against the report and what others decided in the same round, since the report and the
 * audit will tell them as they were sent.
 * @throws Refusal 400 for a finding that the report does not have, 409 where a finding is not as severe as said.
 */
export function assertSeverities(
  known: KnownFindings,
  { severityChanges }: Proposal,
  inRound: readonly Decision[],
): void {
  const now = new Map(known);
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
