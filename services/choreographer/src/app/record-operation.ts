import { type OperationV1, operationsOperatorActedV1 } from '@countersign/events';
import { newEvent, outgoing } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf, asPerson } from '../domain/actor.ts';
import { traceparentOf } from '../domain/run-id.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';

export interface RecordOperationPorts extends AnnounceRecordedPorts, AfterCommitPorts {
  readonly now: () => Date;
}

/** Subject of what is told of no run that is known. */
const OPERATIONS = 'operations';

/**
 * Records what somebody of operations is about to do with credentials of their own, and answers once it is told for
 * sure: by the bus, or by the sweep. It is told of the run that a dead letter names, where there is one.
 */
export const recordOperation =
  (ports: RecordOperationPorts) =>
  async (operation: OperationV1, runId: string | undefined, person: Person): Promise<string> => {
    const now = ports.now();
    const named = runId && (await ports.transact(({ runs }) => runs.find(runId)));
    const about = named
      ? { runId: named.runId, traceparent: traceparentOf(named.runId) }
      : { runId: OPERATIONS };
    const acted = outgoing(operationsOperatorActedV1, { ...operation, by: asPerson(actorOf(person)) });
    const told = newEvent('choreographer', acted, about, now);
    await ports.transact(({ announcements }) => announcements.record(told, now));
    await afterCommit(ports, `Word of a ${operation.action}`, () => announceRecorded(ports)(told));
    return told.id;
  };
