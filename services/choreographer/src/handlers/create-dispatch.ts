import type { Logger } from '@countersign/shared';
import { afterCommit } from '../app/after-commit.ts';
import { countFailures } from '../app/count-failures.ts';
import { dispatchCommand, reached } from '../app/dispatch-command.ts';
import { type DispatchReviewPorts, dispatchReview } from '../app/dispatch-review.ts';
import { type DispatchStagePorts, dispatchStage } from '../app/dispatch-stage.ts';
import { reachStage } from '../app/enter-stage.ts';
import { withStateErrors } from '../app/state-error.ts';
import { traceIdOf } from '../domain/run-id.ts';

/** Called by every work state of the state machine, which then waits for its token. */
export function createDispatch(ports: DispatchStagePorts & DispatchReviewPorts, logger: Logger) {
  const toReview = dispatchReview(ports);
  const toStage = dispatchStage(ports);
  const dispatch = async (payload: unknown): Promise<void> => {
    try {
      const command = dispatchCommand.parse(payload);
      const { runId, attempt } = command;
      logger.info(`Dispatch ${command.stage}`, { runId, traceId: traceIdOf(runId), attempt });
      await (command.stage === 'review' ? toReview(command) : toStage(command));
    } catch (error) {
      const { data: asked } = reached.safeParse(payload);
      if (asked)
        await afterCommit(ports, `Stage ${asked.stage} of ${asked.runId}, which is not asked for`, () =>
          ports.transact((repositories) => reachStage(repositories, asked, ports.now())),
        );
      throw error;
    }
  };
  return withStateErrors(countFailures(ports, dispatch));
}
