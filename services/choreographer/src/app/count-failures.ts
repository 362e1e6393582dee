import { asCountersignError, CIRCUIT_OPEN, type Metrics } from '@countersign/shared';
import { CostCapReached } from '../domain/cost-caps.ts';
import { HISTORY_FULL } from '../domain/history-room.ts';
import { CANCELLED } from '../domain/run.ts';

/** What is refused on purpose, and told otherwise. */
const REFUSALS: ReadonlySet<string> = new Set([CIRCUIT_OPEN, HISTORY_FULL, CANCELLED]);

const isRefusal = (error: Error) => error instanceof CostCapReached || REFUSALS.has(error.name);

/**
 * Counts what fails before a service is asked, like a task that a service fails: a section goes to people for it as well,
 * and no run fails of that.
 */
export const countFailures =
  <Payload>({ metrics }: { readonly metrics: Metrics }, work: (payload: Payload) => Promise<void>) =>
  async (payload: Payload): Promise<void> => {
    try {
      await work(payload);
    } catch (thrown) {
      const error = asCountersignError(thrown);
      if (!isRefusal(error)) metrics.count('TasksFailed', { errorClass: error.class });
      throw thrown;
    }
  };
