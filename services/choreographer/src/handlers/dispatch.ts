import { dispatchCommand } from '../app/dispatch-command.ts';
import { dispatchReview } from '../app/dispatch-review.ts';
import { dispatchStage } from '../app/dispatch-stage.ts';
import { asStateError } from '../app/state-error.ts';
import { logger, ports } from '../container.ts';

/** Called by every work state of the state machine, which then waits for its token. */
export async function handler(payload: unknown): Promise<void> {
  try {
    const command = dispatchCommand.parse(payload);
    logger.info(`Dispatch ${command.stage}`, { runId: command.runId, attempt: command.attempt });
    await (command.stage === 'review' ? dispatchReview(ports)(command) : dispatchStage(ports)(command));
  } catch (error) {
    throw asStateError(error);
  }
}
