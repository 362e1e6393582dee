import { contractForgottenV1, type Envelope, hasEnded, type SavedForgetting } from '@countersign/events';
import { DownstreamError, outgoing } from '@countersign/shared';
import { asPerson, wordsOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import type { ForgetRequest } from '../domain/forget-request.ts';
import type { Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import { eachOf } from './each-of.ts';
import { type Erasure, StillLocked } from './erasure.ts';
import { type GracePorts, overlooked } from './overlooked.ts';
import type { RunDocuments } from './receipts.ts';
import type { Repositories } from './repositories.ts';
import { runOf } from './run-detail.ts';
import { differsFromForgotten, savedForgettingOf } from './saved-forgetting.ts';
import { transactOnce } from './transact-once.ts';

export interface EraseRunPorts extends AnnounceRecordedPorts, AfterCommitPorts {
  readonly erasure: Erasure;
  readonly documents: RunDocuments;
  readonly now: () => Date;
}

export interface Erased {
  /** How many versions of objects were deleted. */
  readonly objects: number;
  /** Why something had to stay for now; undefined when nothing did. */
  readonly why?: string;
}

/**
 * Deletes the words of a run whose objects were deleted, and records who had it forgotten with what is to be told. One
 * that is asked for again, and finds nothing more, leaves that as it is.
 */
async function recordForgotten(
  { words, history, announcements, forgetRequests }: Repositories,
  { runId, askedAt }: ForgetRequest,
  { by, reason, at: first }: SavedForgetting,
  { objects, now }: { readonly objects: number; readonly now: Date },
): Promise<Envelope | undefined> {
  await words.forget(runId);
  await forgetRequests.remove(runId);
  const again = (await history.ofRun(runId)).some(({ what }) => what === 'forgotten');
  if (again && objects === 0) return undefined;
  await history.append({ runId, at: now, what: 'forgotten', detail: wordsOf(by) });
  const at = again ? askedAt : new Date(first);
  const data = { by: asPerson(by), reason, at: at.toISOString(), objects };
  const told = announcement(runId, outgoing(contractForgottenV1, data), data.at, at);
  await announcements.record(told, now);
  return told;
}

/** Whether the run is one that somebody can have had forgotten: it ended, and gives nothing out since. */
const mayBeErased = ({ status, finishedAt, forgottenAt }: Run): boolean =>
  forgottenAt !== null && finishedAt !== null && hasEnded(status);

/**
 * What somebody asked for. A row alone is believed by nobody: whoever may write to its table could have evidence deleted
 * by it. What is deleted was written down where they do not come, of the very bytes that the row says.
 */
async function forgettingOf(
  { metrics, logger, documents }: EraseRunPorts,
  run: Run,
  request: ForgetRequest,
): Promise<SavedForgetting> {
  const saved = await savedForgettingOf(documents, run.runId);
  const differs = saved ? differsFromForgotten(run, saved) : ['request'];
  if (saved && differs.length === 0 && mayBeErased(run)) return saved;
  const { runId, status } = run;
  metrics.count('DocumentsAltered');
  logger.error('Somebody wrote to forget_request', {
    ...{ runId, status, differs },
    inTheNameOf: request.by.name,
  });
  throw new DownstreamError(
    'ForgetForged',
    `${runId} is ${status}, and nobody had it forgotten as the tables say: its words stay.`,
  );
}

/**
 * Deletes what holds words of a run, in buckets and tables; each step may be repeated.
 * @throws DownstreamError `ForgetForged`, and nothing is deleted
 */
export const eraseRun =
  (ports: EraseRunPorts) =>
  async (request: ForgetRequest): Promise<Erased> => {
    const { runId } = request;
    const run = await ports.transact((repositories) => runOf(repositories, runId));
    const saved = await forgettingOf(ports, run, request);
    try {
      const done = { objects: await ports.erasure.erase(run), now: ports.now() };
      const told = await transactOnce(
        ports.transact,
        (repositories) => recordForgotten(repositories, request, saved, done),
        async ({ history }) =>
          (await history.ofRun(runId)).some(({ at }) => at.getTime() === done.now.getTime()),
      );
      if (told) await afterCommit(ports, `Word of ${runId}, forgotten`, () => announceRecorded(ports)(told));
      return { objects: done.objects };
    } catch (error) {
      // What is locked stays until its day comes; that is nobody's fault.
      if (!(error instanceof StillLocked)) throw error;
      ports.logger.warn('Words stay for now', { runId, why: error.message });
      return { objects: 0, why: error.message };
    }
  };

/** Deletes what was to be deleted, and was not: whoever was asked was ended, or a store did not answer. */
export const sweepForgetting = (ports: EraseRunPorts & GracePorts) => async (): Promise<number> => {
  const requests = await ports.transact(({ forgetRequests }) =>
    forgetRequests.recordedBefore(overlooked(ports)),
  );
  await eachOf(requests, eraseRun(ports));
  return requests.length;
};
