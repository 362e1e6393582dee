import { Refusal, type RunScope } from '@countersign/api';
import { DownstreamError } from '@countersign/shared';
import { isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';
import type { Transact } from './repositories.ts';
import { runOf } from './run-detail.ts';
import type { Workflow } from './workflow.ts';

/** Refuses to redrive what no redrive can help. */
function assertRedrivable(run: Run): void {
  if (run.status !== 'FAILED') {
    throw new Refusal(409, 'NotFailed', `The run is ${run.status}; only a failed run can be redriven.`);
  }
  if (isRedrivable(run)) return;
  throw new Refusal(409, 'DocumentAtFault', `${run.failureMessage} Upload the corrected document instead.`);
}

/** Lets a failed run go on at the stage that failed. Its row follows when the execution says that it runs. */
export const redriveRun =
  ({ transact, workflow }: { transact: Transact; workflow: Workflow }) =>
  async (runId: string, scope: RunScope): Promise<Run> => {
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
    return run;
  };
