import { type AnswerOf, type forgetRoutes, Refusal, type RunScope } from '@countersign/api';
import type { SavedForgetting } from '@countersign/events';
import type { Actor } from '../domain/actor.ts';
import type { ForgetRequest } from '../domain/forget-request.ts';
import type { Run } from '../domain/run.ts';
import { afterCommit } from './after-commit.ts';
import { type Erased, type EraseRunPorts, eraseRun } from './erase-run.ts';
import type { Repositories } from './repositories.ts';
import { runOf } from './run-detail.ts';
import { alteredBeforeForgetting, saveForgetting } from './saved-forgetting.ts';

/** Who asks that a run is forgotten, and why. */
export interface Forgetting {
  readonly by: Actor;
  readonly reason: string;
  readonly scope: RunScope;
}

const FAILED = 'a store did not answer; it is tried again every five minutes.';

/** The run that did the work first, then those of the same bytes that share it. */
async function familyOf(
  repositories: Repositories,
  runId: string,
  scope: RunScope,
): Promise<readonly [Run, ...Run[]]> {
  const named = await runOf(repositories, runId, scope);
  const worker = named.linkedTo ? await runOf(repositories, named.linkedTo) : named;
  const family = [worker, ...(await repositories.runs.linkedTo(worker.runId))] as const;
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

/** Nothing is forgotten that is not what came: the rows alone do not say what somebody means. */
async function assertAsReceived({ documents, metrics, logger }: EraseRunPorts, run: Run, worker: Run) {
  const differs = await alteredBeforeForgetting(documents, run, worker);
  if (differs.length === 0) return;
  metrics.count('DocumentsAltered');
  logger.error('Somebody changed what is to be forgotten', { runId: run.runId, differs });
  const why = `The tables do not say of ${run.runId} what was recorded (${differs.join(', ')})`;
  throw new Refusal(409, 'RecordAltered', `${why}: nothing of it is deleted.`);
}

/** Writes down of each run, outside the tables, that it is to be forgotten: without that nothing is deleted. */
async function noteEach(
  ports: EraseRunPorts,
  [worker, ...others]: readonly [Run, ...Run[]],
  { by, reason }: Forgetting,
): Promise<ReadonlyMap<string, SavedForgetting>> {
  const family = [worker, ...others];
  for (const run of family) await assertAsReceived(ports, run, worker);
  const now = ports.now();
  const note = async (run: Run) => {
    const asked = { by: { id: by.id, name: by.name, email: by.email }, reason };
    const at = (run.forgottenAt ?? now).toISOString();
    return [run.runId, await saveForgetting(ports.documents, run, { ...asked, at })] as const;
  };
  return new Map(await Promise.all(family.map(note)));
}

/** From here on the runs give nothing out, and their words are deleted, by whomever. */
const mark = (
  { transact, now }: EraseRunPorts,
  runId: string,
  { by, reason, scope }: Forgetting,
  notes: ReadonlyMap<string, SavedForgetting>,
): Promise<readonly ForgetRequest[]> =>
  transact(async (repositories) => {
    const family = await familyOf(repositories, runId, scope);
    const askedAt = now();
    const requests: ForgetRequest[] = [];
    for (const run of family) {
      const note = notes.get(run.runId);
      if (!note) throw new Refusal(409, 'NotEnded', `${run.runId} came meanwhile. Ask again.`);
      if (!run.forgottenAt) await repositories.runs.update(run.runId, { forgottenAt: new Date(note.at) });
      requests.push(await repositories.forgetRequests.record({ runId: run.runId, askedAt, by, reason }));
    }
    return requests;
  });

/**
 * Deletes a contract's words and leaves the proof: ids, hashes, who did what when. Once that is asked for it is done,
 * whatever fails meanwhile: what is left of it is deleted by the schedule.
 * @throws Refusal 404 or 409
 */
export const forgetRun =
  (ports: EraseRunPorts) =>
  async (runId: string, forgetting: Forgetting): Promise<AnswerOf<typeof forgetRoutes.forgetRun>> => {
    const family = await ports.transact((repositories) => familyOf(repositories, runId, forgetting.scope));
    const notes = await noteEach(ports, family, forgetting);
    const requests = await mark(ports, runId, forgetting, notes);
    const attempts: (Erased & { readonly runId: string })[] = [];
    for (const request of requests) {
      const erasing = () => eraseRun(ports)(request);
      const erased = await afterCommit(ports, `Words of ${request.runId}`, erasing);
      attempts.push({ runId: request.runId, ...(erased ?? { objects: 0, why: FAILED }) });
    }
    return {
      runs: requests.length,
      objects: attempts.reduce((sum, { objects }) => sum + objects, 0),
      left: attempts.flatMap(({ runId, why }) => (why === undefined ? [] : [{ runId, why }])),
    };
  };
