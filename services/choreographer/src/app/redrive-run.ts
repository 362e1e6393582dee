import { Refusal, type RunScope } from '@countersign/api';
import { DownstreamError, type Publisher } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { operatorActed } from '../domain/cancellation.ts';
import { isRedrivable } from '../domain/failure-notice.ts';
import { isCancelled, type Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import type { Transact } from './repositories.ts';
import { runOf } from './run-detail.ts';
import type { Workflow } from './workflow.ts';

export interface RedriveRunPorts extends AfterCommitPorts {
  readonly transact: Transact;
  readonly workflow: Workflow;
  readonly publisher: Publisher;
  readonly now: () => Date;
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

/** Lets a failed run go on at the stage that failed. Its row follows when the execution says that it runs. */
export const redriveRun =
  (ports: RedriveRunPorts) =>
  async (runId: string, scope: RunScope, person: Person): Promise<Run> => {
    const { transact, workflow } = ports;
    const run = await transact(async (repositories) => {
      const named = await runOf(repositories, runId, scope);
      return named.linkedTo ? runOf(repositories, named.linkedTo) : named;
    });
    assertRedrivable(run);
    try {
      await workflow.redrive(workflow.executionArnOf(run.runId));
    } catch (error) {
      if (!(error instanceof DownstreamError && error.name === 'NotRedrivable')) throw error;
      throw new Refusal(409, 'NotRedrivable', `${error.message} Upload the document again instead.`);
    }
    await afterCommit(ports, `Word of the redrive of ${run.runId}`, () => {
      const told = operatorActed(run, 'redrive', actorOf(person));
      return ports.publisher.publish([
        announcement(run.runId, told, `redrive ${run.redrives + 1}`, ports.now()),
      ]);
    });
    return run;
  };
