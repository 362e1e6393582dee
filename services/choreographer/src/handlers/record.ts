import { endRun } from '../app/end-run.ts';
import { expireReview } from '../app/expire-review.ts';
import { recordCommand } from '../app/record-command.ts';
import { recordSection } from '../app/record-section.ts';
import { asStateError } from '../app/state-error.ts';
import { ports } from '../container.ts';

const recorders = {
  'section-ended': recordSection(ports),
  'review-expired': expireReview(ports),
  'run-ended': endRun(ports),
};

/** Called by the state machine to write something down. */
export async function handler(payload: unknown): Promise<unknown> {
  try {
    const command = recordCommand.parse(payload);
    return await recorders[command.kind](command as never);
  } catch (error) {
    throw asStateError(error);
  }
}
