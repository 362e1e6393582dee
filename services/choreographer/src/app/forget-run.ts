import { Refusal, type RunScope } from '@countersign/api';
import { contractForgottenV1, type Envelope, type PersonV1 } from '@countersign/events';
import { outgoing } from '@countersign/shared';
import { wordsOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import type { Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import type { Erasure } from './erasure.ts';
import type { Repositories } from './repositories.ts';
import { runOf } from './run-detail.ts';

export interface ForgetRunPorts extends AnnounceRecordedPorts, AfterCommitPorts {
  readonly erasure: Erasure;
  readonly now: () => Date;
}

/** Who asks that a run is forgotten, and why. */
export interface ForgetRequest {
  readonly by: PersonV1;
  readonly reason: string;
  readonly scope: RunScope;
}

/** The run that did the work, and those of the same bytes that share it. */
async function familyOf(repositories: Repositories, runId: string, scope: RunScope): Promise<readonly Run[]> {
  const named = await runOf(repositories, runId, scope);
  const worker = named.linkedTo ? await runOf(repositories, named.linkedTo) : named;
  const family = [worker, ...(await repositories.runs.linkedTo(worker.runId))];
  const underWay = family.find(({ finishedAt }) => finishedAt === null);
  if (underWay)
    throw new Refusal(
      409,
      'NotEnded',
      `${underWay.runId} is ${underWay.status}; only what has ended is forgotten.`,
    );
  // What is told of an end is made of what would be deleted.
  if (worker.announced === null || worker.announced === 'RECEIVED')
    throw new Refusal(
      409,
      'NotEnded',
      `Nobody was told yet how ${worker.runId} ended. Ask again in some minutes.`,
    );
  return family;
}

/** From here on the run gives nothing out; the instant is that of the first request, however often it is repeated. */
const mark = ({ transact, now }: ForgetRunPorts, runId: string, scope: RunScope): Promise<readonly Run[]> =>
  transact(async (repositories) => {
    const family = await familyOf(repositories, runId, scope);
    const forgottenAt = now();
    for (const run of family)
      if (!run.forgottenAt) await repositories.runs.update(run.runId, { forgottenAt });
    return family.map((run) => ({ ...run, forgottenAt: run.forgottenAt ?? forgottenAt }));
  });

/**
 * Deletes the words of a run whose objects were deleted, and records who had it forgotten with what is to be told. One
 * that is asked for again, and finds nothing more, leaves that as it is.
 */
async function recordForgotten(
  { words, history, announcements }: Repositories,
  { runId, forgottenAt }: Run,
  { by, reason }: ForgetRequest,
  { objects, now }: { readonly objects: number; readonly now: Date },
): Promise<Envelope | undefined> {
  await words.forget(runId);
  const again = (await history.ofRun(runId)).some(({ what }) => what === 'forgotten');
  if (again && objects === 0) return undefined;
  await history.append({ runId, at: now, what: 'forgotten', detail: wordsOf(by) });
  const at = again ? now : (forgottenAt ?? now);
  const fact = outgoing(contractForgottenV1, { by, reason, at: at.toISOString(), objects });
  const told = announcement(runId, fact, at.toISOString(), at);
  await announcements.record(told, now);
  return told;
}

/**
 * Deletes a contract's words and leaves the proof: ids, hashes, who did what when. Once it is marked, each step may be
 * repeated: whoever is told that it failed asks again.
 * @throws Refusal 404 or 409
 */
export const forgetRun =
  (ports: ForgetRunPorts) =>
  async (runId: string, request: ForgetRequest): Promise<{ runs: number; objects: number }> => {
    const family = await mark(ports, runId, request.scope);
    let deleted = 0;
    for (const run of family) {
      const objects = await ports.erasure.erase(run);
      const done = { objects, now: ports.now() };
      const told = await ports.transact((repositories) => recordForgotten(repositories, run, request, done));
      if (told)
        await afterCommit(ports, `Word of ${run.runId}, forgotten`, () => announceRecorded(ports)(told));
      deleted += objects;
    }
    return { runs: family.length, objects: deleted };
  };
