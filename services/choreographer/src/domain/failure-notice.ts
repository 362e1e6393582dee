import { asLines } from '@countersign/documents/text/inert-text';
import { asSubject } from '@countersign/shared';
import { type Notice, timelineOf } from './notice.ts';
import type { Run } from './run.ts';

/**
 * Whether a redrive can help: never when the document itself is at fault, or gone. That of a linked run is one of the run
 * that works for it.
 */
export const isRedrivable = ({
  failureClass,
  executionArn,
  linkedTo,
  forgottenAt,
}: Pick<Run, 'failureClass' | 'executionArn' | 'linkedTo' | 'forgottenAt'>) =>
  failureClass !== 'input' && (executionArn ?? linkedTo) !== null && forgottenAt === null;

function nextStep(run: Run): string {
  if (isRedrivable(run)) return `When the cause is gone: countersign redrive ${run.runId}`;
  return run.failureClass === 'input'
    ? 'The document is at fault: its sender has to upload it again.'
    : 'There is nothing to redrive: when the cause is gone, upload the document again.';
}

/** What operations read in an e-mail about a run that failed. */
export function failureNotice(run: Run, consoleUrl: string | undefined): Notice {
  const headline = `Run failed (${run.failureClass}): ${run.fileName}`;
  const lines = [
    headline,
    '',
    `Run:    ${run.runId}`,
    `Stage:  ${run.failureStage}`,
    `Why:    ${run.failureName}: ${run.failureMessage}`,
    ...(run.linkedTo ? ['With:   an earlier upload of the same bytes; one redrive is for both'] : []),
    '',
    nextStep(run),
    `Timeline: ${timelineOf(run.runId, consoleUrl)}`,
  ];
  return {
    subject: asSubject(headline),
    text: asLines(lines),
    attributes: { errorClass: run.failureClass ?? 'internal', stage: run.failureStage ?? 'unknown' },
  };
}
