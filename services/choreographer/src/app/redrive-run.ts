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
import { occasionOfRedrive } from '../domain/redrive.ts';
import { asBefore, goingOn, isCancelled, type Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import type { FailRunPorts } from './fail-run.ts';
import { assertRoomToRedrive } from './history-room.ts';
import { recordExecution } from './record-execution.ts';
import type { Repositories } from './repositories.ts';
import { type Room, roomForRedrive } from './room-for-redrive.ts';
import { runOf } from './run-detail.ts';
import { transactOnce } from './transact-once.ts';
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

/** What whoever asks for a redrive over the caps knew. */
const knowing = ({ atWork, places, todayUsd }: Room, { perDayUsd }: CostCaps) =>
  `--over-cap: ${atWork} at work on ${places} places, ${todayUsd.toFixed(2)} of ${perDayUsd.toFixed(2)} USD spent today`;

/** Records what is to be told of the redrive before it is made: an operator's act that nobody is told of is none. */
async function recordRedrive(
  repositories: Repositories,
  run: Run,
  person: Person,
  reason: string | undefined,
  now: Date,
): Promise<Envelope> {
  const acted = operatorActed(run, 'redrive', actorOf(person), reason);
  const told = announcement(run.runId, acted, occasionOfRedrive(run.redrives, now), now);
  await repositories.announcements.record(told, now);
  return told;
}

/** A redrive that holds its place, and is still to be made. */
interface Begun {
  /** As it failed. */
  readonly run: Run;
  readonly room: Room;
  readonly told: Envelope;
  readonly at: Date;
}

/** What the row says while the redrive is being made. */
const begunAt = (run: Run, at: Date) => goingOn(run, 'RUNNING', at);

/** Whether a run holds the place that a redrive took for it: nothing has come of it yet. */
const holdsPlace = (row: Run | undefined, { run, at }: Begun): boolean =>
  row?.status === 'RUNNING' && row.redrives === run.redrives && row.stageSince.getTime() === at.getTime();

/** Takes a place for the run. Whoever dies before the redrive is made leaves a row that the sweep compares. */
function begin(
  ports: RedriveRunPorts,
  runId: string,
  { scope, person, overCap = false }: RedriveAsked,
): Promise<Begun> {
  const at = ports.now();
  const work = async (repositories: Repositories): Promise<Begun> => {
    const { linkedTo } = await runOf(repositories, runId, scope);
    await repositories.runs.lock(linkedTo ?? runId);
    // Whoever sees a run sees what works for it.
    const run = await runOf(repositories, linkedTo ?? runId, linkedTo ? 'all' : scope);
    assertRedrivable(run);
    const room = await roomForRedrive(repositories, ports, run, overCap);
    // Before the redrive is made, so that the next one counts it.
    await repositories.runs.update(run.runId, begunAt(run, at));
    const reason = overCap ? knowing(room, ports.caps) : undefined;
    return { run, room, at, told: await recordRedrive(repositories, run, person, reason, at) };
  };
  return transactOnce(ports.transact, work, async ({ runs }, made) =>
    holdsPlace(await runs.find(made.run.runId), made),
  );
}

/** Nothing was done: the run stands as it failed, and nobody is told. */
async function takeBack({ announcements, runs }: Repositories, begun: Begun): Promise<void> {
  const { run, told, at } = begun;
  await announcements.remove(told.id);
  if (!holdsPlace(await runs.lock(run.runId), begun)) return;
  await runs.update(run.runId, asBefore(run, begunAt(run, at)));
}

/** What became of a call that failed: an answer that was lost says nothing of what was done. */
async function becameOf({ workflow, logger }: RedriveRunPorts, { runId, redrives }: Run) {
  try {
    const state = await workflow.stateOf(runId);
    return (state?.redriveCount ?? 0) > redrives ? 'made' : 'undone';
  } catch (error) {
    logger.warn(`Nobody knows whether ${runId} was redriven: left to the sweep`, { error: error as Error });
    return 'unknown';
  }
}

/** Whether no redrive of the execution will ever be made. */
const isRefused = (error: unknown): error is DownstreamError =>
  error instanceof DownstreamError && error.name === 'NotRedrivable';
const asRefusal = ({ message }: DownstreamError): Refusal =>
  new Refusal(409, 'NotRedrivable', `${message} Upload the document again instead.`);

/**
 * Makes the redrive, or takes back its place and what was to be told of it once it is known that nothing was done. While that is
 * not known, the run goes on for all that its row says, and the sweep compares it. Whoever asked is told that it failed.
 * @throws Refusal 409 `NotRedrivable`; whatever else Step Functions fails with
 */
async function redrive(ports: RedriveRunPorts, begun: Begun): Promise<void> {
  const { transact, workflow } = ports;
  const { run } = begun;
  const undo = () => transact((repositories) => takeBack(repositories, begun));
  try {
    await assertRoomToRedrive(workflow, run.runId);
  } catch (error) {
    await undo();
    throw isRefused(error) ? asRefusal(error) : error;
  }
  try {
    await workflow.redrive(workflow.executionArnOf(run.runId));
  } catch (error) {
    if (isRefused(error)) {
      await undo();
      throw asRefusal(error);
    }
    const became = await becameOf(ports, run);
    if (became === 'made') return;
    if (became === 'undone') await undo();
    throw error;
  }
}

/** Has the row follow at once, and its history say so; the execution's notice may come late. */
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
  async (runId: string, asked: RedriveAsked): Promise<{ readonly run: Run; readonly room: Room }> => {
    const begun = await begin(ports, runId, asked);
    const { run, room, told } = begun;
    await redrive(ports, begun);
    await afterCommit(ports, `The row of ${run.runId}, which was redriven`, () => follow(ports, run));
    await afterCommit(ports, `Word of the redrive of ${run.runId}`, () => announceRecorded(ports)(told));
    return { run, room };
  };
