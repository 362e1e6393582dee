import { asLines } from '@countersign/documents/text/inert-text';
import { asSubject } from '@countersign/shared';
import { type Notice, timelineOf } from './notice.ts';
import type { Run } from './run.ts';

/** What operations read in an e-mail about an upload that no scanner gave a verdict on in time. */
export function scanNotice(run: Run, status: string | undefined, consoleUrl: string | undefined): Notice {
  const headline = `Not scanned: ${run.fileName}`;
  const lines = [
    headline,
    '',
    `Run:      ${run.runId}`,
    `Since:    ${run.receivedAt.toISOString()}`,
    `Verdict:  ${status ?? 'none'}`,
    '',
    'Nobody reads it before the virus scanner has found it clean. Look at the scanner; when it scans again, the run goes on by itself.',
    `Or end it: countersign cancel ${run.runId} --reason …`,
    `Timeline: ${timelineOf(run.runId, consoleUrl)}`,
  ];
  return {
    subject: asSubject(headline),
    text: asLines(lines),
    attributes: { errorClass: 'downstream', stage: 'intake' },
  };
}
