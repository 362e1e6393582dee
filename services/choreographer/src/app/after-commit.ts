import { asCountersignError, type Logger, type Metrics } from '@countersign/shared';

export interface AfterCommitPorts {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * Does what follows a commit: announces, delivers, notifies. What was committed stands whatever becomes of this, so a
 * failure fails no reply: it is logged and counted, and the sweep does the work again.
 * @returns what the work returns; undefined when it failed.
 */
export async function afterCommit<T>(
  { logger, metrics }: AfterCommitPorts,
  what: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    const error = asCountersignError(thrown);
    logger.error(`${what}: left to the sweep`, { error: thrown as Error, errorClass: error.class });
    metrics.count('FollowUpsFailed', { errorClass: error.class });
    return undefined;
  }
}
