import { type EndRunPorts, endRun } from '../app/end-run.ts';
import { expireReview } from '../app/expire-review.ts';
import { recordCommand } from '../app/record-command.ts';
import { type RecordSectionPorts, recordSection } from '../app/record-section.ts';
import { withStateErrors } from '../app/state-error.ts';

/** Called by the state machine to write something down. */
export const createRecord = (ports: EndRunPorts & RecordSectionPorts) =>
  withStateErrors(async (payload: unknown): Promise<unknown> => {
    const command = recordCommand.parse(payload);
    switch (command.kind) {
      case 'section-ended':
        return recordSection(ports)(command);
      case 'review-expired':
        return expireReview(ports)(command);
      case 'run-ended':
        return endRun(ports)(command);
    }
  });
