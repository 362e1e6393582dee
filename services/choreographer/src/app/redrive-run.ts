import { Refusal, type RunScope } from '@countersign/api';
import type { Envelope } from '@countersign/events';
import { DownstreamError } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { operatorActed } from '../domain/cancellation.ts';
import type { CostCaps } from '../domain/cost-caps.ts';
import { saysMore } from '../domain/execution-status.ts';
import { isRedrivable } from '../domain/failure-notice.ts';
import { isCancelled, type Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import type { FailRunPorts } from './fail-run.ts';
import { assertRoomToRedrive } from './history-room.ts';
import { recordExecution } from './record-execution.ts';
import type { Repositories } from './repositories.ts';
import { type Room, roomForRedrive } from './room-for-redrive.ts';
import { runOf } from './run-detail.ts';
import type { Workflow } from './workflow.ts';

export interface RedriveRunPorts extends AnnounceRecordedPorts, AfterCommitPorts, FailRunPorts {
  readonly workflow: Workflow;
  readonly places: number;
  readonly caps: CostCaps;
}

/** Who lets a run go on. */
export interface RedriveAsked {
  readonly scope: RunScope;
  readonly person: Person;
  /** Also on a day that has cost what it may, and while too many are at work. */
  readonly overCap?: boolean;
}

/** Refuses to redrive what no redrive can help. */
function assertRedrivable(run: Run): void {
  if (run.status !== 'FAILED') {
    throw new Refusal(409, 'NotFailed', `The run is ${run.status}; only a failed run can be redriven.`);
  }
  if (isRedrivable(run)) return;
  if (isCancelled(run)) throw new Refusal(409, 'Cancelled', `${run.failureMessage} It does not go on.`);
  if (run.forgottenAt) throw new Refusal(409, 'NotRedrivable', 'The run was forgotten.');
  throw new Refusal(409, 'DocumentAtFault', `${run.failureMessage} Upload the corrected document instead.`);
}

/** Records what is to be told of the redrive before it is made: an operator's act that nobody is told of is none. */
async function recordRedrive(
  repositories: Repositories,
  run: Run,
  person: Person,
  now: Date,
): Promise<Envelope> {
  const occasion = `redrive ${run.redrives + 1} ${person.id} ${now.toISOString()}`;
  const told = announcement(run.runId, operatorActed(run, 'redrive', actorOf(person)), occasion, now);
  await repositories.announcements.record(told, now);
  return told;
}

/** Whether the execution goes on: an answer that was lost says nothing of what was done. */
async function wasMade({ workflow }: RedriveRunPorts, run: Run): Promise<boolean> {
  const state = await workflow.stateOf(run.runId);
  return state !== undefined && (state.redriveCount ?? 0) > run.redrives;
}

/**
 * Makes the redrive, or takes back what was to be told of it once it is known that nothing was done; while that is not
 * known, it is told. Whoever asked is told that it failed.
 * @throws Refusal 409 `NotRedrivable`; whatever else Step Functions fails with
 */
async function redrive(ports: RedriveRunPorts, run: Run, told: Envelope): Promise<void> {
  const { transact, workflow } = ports;
  try {
    await assertRoomToRedrive(workflow, run.runId);
    await workflow.redrive(workflow.executionArnOf(run.runId));
  } catch (error) {
    const isRefused = error instanceof DownstreamError && error.name === 'NotRedrivable';
    if (!isRefused && (await wasMade(ports, run))) return;
    await transact(({ announcements }) => announcements.remove(told.id));
    if (!isRefused) throw error;
    throw new Refusal(409, 'NotRedrivable', `${error.message} Upload the document again instead.`);
  }
}

/** Has the row follow at once, so that whoever counts what is at work counts it; the execution's notice may come late. */
async function follow(ports: RedriveRunPorts, run: Run): Promise<void> {
  const state = await ports.workflow.stateOf(run.runId);
  if (state?.status === 'RUNNING' && saysMore(state, run)) await recordExecution(ports)(state);
}

/**
 * Lets a failed run go on at the stage that failed, and answers what was taken of the places and of the day before.
 * @throws Refusal 409 where no redrive helps, or where there is no room and `overCap` does not say that it is known
 */
export const redriveRun =
  (ports: RedriveRunPorts) =>
  async (
    runId: string,
    { scope, person, overCap = false }: RedriveAsked,
  ): Promise<{ readonly run: Run; readonly room: Room }> => {
    const now = ports.now();
    const { run, room, told } = await ports.transact(async (repositories) => {
      const named = await runOf(repositories, runId, scope);
      const run = named.linkedTo ? await runOf(repositories, named.linkedTo) : named;
      assertRedrivable(run);
      const room = await roomForRedrive(repositories, ports, run, overCap);
      return { run, room, told: await recordRedrive(repositories, run, person, now) };
    });
    await redrive(ports, run, told);
    await afterCommit(ports, `The row of ${run.runId}, which was redriven`, () => follow(ports, run));
    await afterCommit(ports, `Word of the redrive of ${run.runId}`, () => announceRecorded(ports)(told));
    return { run, room };
  };
