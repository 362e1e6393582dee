import type { Run } from '@countersign/api';

/**
 * Whether a run does not get on by itself: longer in a stage than services take, or failed and to be redriven. One that
 * waits for a person is not stuck; its reviewers are reminded, and their lead after them. Nor is one of bytes that another
 * run works on, while that does; redriven, the other goes on, and both end alike.
 */
export function isStuck(
  run: Pick<Run, 'status' | 'stageSince' | 'redrivable' | 'linkedTo'>,
  minutes: number,
  now: Date,
): boolean {
  if (run.status === 'FAILED') return run.redrivable;
  if (run.linkedTo !== null) return false;
  if (run.status !== 'RUNNING' && run.status !== 'RECEIVED') return false;
  return now.getTime() - new Date(run.stageSince).getTime() > minutes * 60_000;
}
