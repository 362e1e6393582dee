import { Refusal } from '@countersign/api';
import { CountersignError, DownstreamError } from '@countersign/shared';
import { FREE_RETRIES, HISTORY_FULL, ROOM_ENDS_AT } from '../domain/history-room.ts';
import type { Workflow } from './workflow.ts';

type Looking = Pick<Workflow, 'entriesOf'>;

const isFull = async (workflow: Looking, runId: string) => (await workflow.entriesOf(runId)) > ROOM_ENDS_AT;

/**
 * Lets a stage be asked again while the execution has room for it.
 * @throws CountersignError `HistoryFull`, which the state machine does not retry: a section goes to a person without
 */
export async function assertRoomToRetry(workflow: Looking, runId: string, attempt: number): Promise<void> {
  if (attempt < FREE_RETRIES || !(await isFull(workflow, runId))) return;
  const message =
    'The execution was tried so often that its history has no room for more. Upload the document again when the cause is gone.';
  throw new CountersignError({ name: HISTORY_FULL, class: 'downstream', retryable: false, message });
}

/** @throws Refusal 409 where no further round of changes fits into the history */
export async function assertRoomForChanges(workflow: Looking, runId: string): Promise<void> {
  if (!(await isFull(workflow, runId))) return;
  throw new Refusal(
    409,
    HISTORY_FULL,
    'The contract was tried so often that no further round fits into its history: approve or reject it, or upload it again.',
  );
}

/** @throws DownstreamError `NotRedrivable` where what may follow a redrive does not fit into the history */
export async function assertRoomToRedrive(workflow: Looking, runId: string): Promise<void> {
  if (!(await isFull(workflow, runId))) return;
  throw new DownstreamError('NotRedrivable', 'The history of the execution has no room for another try.');
}
