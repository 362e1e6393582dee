import { ApiError } from '@countersign/api';
import { isAway } from '../../cli/src/api/patient-fetch.ts';
import type { System } from '../support/system.ts';

/**
 * Redrives what failed, as operations do: where as many are at work as may be, or the API has no time for an answer, the
 * others are left for the next look. Answers how many are known to go on.
 */
export async function redriveFailed(
  operator: Pick<System['operator'], 'redrive'>,
  runIds: readonly string[],
): Promise<number> {
  let redriven = 0;
  for (const runId of runIds) {
    try {
      await operator.redrive(runId);
    } catch (error) {
      if (isAway(error) || (error instanceof ApiError && error.code === 'PlacesTaken')) return redriven;
      throw error;
    }
    redriven += 1;
  }
  return redriven;
}
