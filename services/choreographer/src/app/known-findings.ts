import { routingV1 } from '@countersign/events';
import { type ObjectStore, readJson } from '@countersign/shared';
import type { Proposal } from '../domain/gate/decide.ts';
import { Refusal } from '../domain/refusal.ts';
import { documentsOf } from '../domain/run-documents.ts';
import type { Transact } from './books.ts';

export interface KnownFindingsPorts {
  readonly transact: Transact;
  /** Where the stages keep what they wrote. */
  readonly documents: Pick<ObjectStore, 'read'>;
}

/** Ids of the findings that a run's reviewer has before them; none before the contract was weighed. */
export async function findingsOf(
  { transact, documents }: KnownFindingsPorts,
  runId: string,
): Promise<ReadonlySet<string>> {
  const tasks = await transact((books) => books.tasks.ofRun(runId));
  const ref = documentsOf(tasks).get('routing');
  const findings = ref ? (await readJson(documents, ref, routingV1)).findings : [];
  return new Set(findings.map(({ id }) => id));
}

/** @throws Refusal 400 where another severity is given to a finding that the report does not have. */
export function assertFindingsExist(known: ReadonlySet<string>, { severityChanges }: Proposal): void {
  const unknown = severityChanges.find(({ findingId }) => !known.has(findingId));
  if (unknown) throw new Refusal(400, 'NoSuchFinding', `The report has no finding ${unknown.findingId}.`);
}
