import type { Logger } from '@countersign/shared';
import { dispatchCommand } from '../app/dispatch-command.ts';
import { type DispatchReviewPorts, dispatchReview } from '../app/dispatch-review.ts';
import { type DispatchStagePorts, dispatchStage } from '../app/dispatch-stage.ts';
import { withStateErrors } from '../app/state-error.ts';
import { traceIdOf } from '../domain/run-id.ts';

/** Called by every work state of the state machine, which then waits for its token. */
export function createDispatch(ports: DispatchStagePorts & DispatchReviewPorts, logger: Logger) {
  const toReview = dispatchReview(ports);
  const toStage = dispatchStage(ports);
  return withStateErrors(async (payload: unknown): Promise<void> => {
    const command = dispatchCommand.parse(payload);
    const { runId, attempt } = command;
    logger.info(`Dispatch ${command.stage}`, { runId, traceId: traceIdOf(runId), attempt });
    await (command.stage === 'review' ? toReview(command) : toStage(command));
  });
}
