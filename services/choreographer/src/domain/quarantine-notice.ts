import { asLines } from '@countersign/documents/text/inert-text';
import { asSubject } from '@countersign/shared';
import { type Notice, timelineOf } from './notice.ts';
import type { Run } from './run.ts';

/** What operations read in an e-mail about a contract in which a virus scanner found something after it was taken in. */
export function quarantineNotice(
  run: Pick<Run, 'runId' | 'fileName'>,
  { threats, was }: { readonly threats: readonly string[]; readonly was: string },
  consoleUrl: string | undefined,
): Notice {
  const headline = `Found infected: ${run.fileName}`;
  const lines = [
    headline,
    '',
    `Run:      ${run.runId}, ${was} when the verdict came`,
    `Found:    ${threats.join(', ') || 'a threat'}`,
    '',
    'The scanner had called it clean before, so people may have opened it. Nobody gets it any more, and its run, if it went on, is ended.',
    `Who did:  countersign audit who ${run.runId}`,
    `Timeline: ${timelineOf(run.runId, consoleUrl)}`,
  ];
  return {
    subject: asSubject(headline),
    text: asLines(lines),
    attributes: { errorClass: 'input', stage: 'intake' },
  };
}
