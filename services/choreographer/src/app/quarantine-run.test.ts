import type { RunStatus } from '@countersign/events';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { quarantineRun } from './quarantine-run.ts';
import { sweepAnnouncements } from './sweep.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let status: string | undefined;
let runs = 0;

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
  status = 'THREATS_FOUND';
});

const portsOf = () => ({ ...service.ports, scans: { statusOf: async () => status } });
const heed = (run: Run, ...threats: string[]) => quarantineRun(portsOf())(run, threats);

/** A run that intake read, and whatever waits for it. */
async function taken(fields: Partial<Run> = {}): Promise<Run> {
  const runId = `infected-${String(++runs).padStart(8, '0')}`;
  const run = aRun({ runId, announced: 'RECEIVED', executionArn: `arn:execution:${runId}`, ...fields });
  const waiting = { taskId: `${runId}-review`, runId, stage: 'review', token: runId } as const;
  await repositories.transact(async (all) => {
    await all.runs.insert(run);
    await all.tasks.insert(aTask(waiting));
    await all.reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, taskId: waiting.taskId }));
  });
  return run;
}

const kept = ({ runId }: Run) =>
  repositories.transact(async (all) => ({
    run: await all.runs.find(runId),
    reviews: (await all.reviews.ofRun(runId)).map((review) => review.status),
    tasks: (await all.tasks.ofRun(runId)).map((task) => task.status),
    history: (await all.history.ofRun(runId)).map(({ what }) => what),
  }));
const types = () => service.events.map(({ type }) => type);

describe('a contract that is found infected after it was taken in', () => {
  it.each<RunStatus>(['RUNNING', 'AWAITING_REVIEW'])('is ended for good where it is %s', async (was) => {
    const run = await taken({ status: was });
    await heed(run, 'Eicar');
    expect(await kept(run)).toEqual({
      run: expect.objectContaining({
        status: 'FAILED',
        failureName: 'Cancelled',
        failureMessage: expect.stringContaining('found Eicar'),
      }),
      reviews: ['closed'],
      tasks: ['superseded'],
      history: ['run-failed', 'quarantined'],
    });
    expect(service.stopped).toEqual([run.executionArn]);
    expect(types()).toEqual(['contract.quarantined.v1', 'contract.failed.v1']);
    expect(service.events[0]?.data).toMatchObject({ threats: ['Eicar'], was });
  });

  it.each<RunStatus>(['COMPLETED', 'PARTIAL', 'REJECTED'])(
    'stays %s, and everybody is told: people may have opened it',
    async (was) => {
      const run = await taken({ status: was, finishedAt: NOW, announced: was });
      await heed(run, 'Eicar');
      expect(await kept(run)).toMatchObject({ run: { status: was }, history: ['quarantined'] });
      expect([types(), service.stopped]).toEqual([['contract.quarantined.v1'], []]);
      expect(service.notices.map(({ text }) => text)).toEqual([
        expect.stringMatching(
          new RegExp(`${was} when the verdict came[\\s\\S]*Eicar[\\s\\S]*audit who ${run.runId}`),
        ),
      ]);
      expect(service.counted).toContainEqual(['UploadsInfected']);
    },
  );

  it('ends the work that it shares with another name for the same bytes', async () => {
    const worker = await taken({ status: 'RUNNING' });
    const linked = await taken({ status: 'RUNNING', linkedTo: worker.runId, executionArn: null });
    await heed(linked, 'Eicar');
    expect(await kept(worker)).toMatchObject({ run: { status: 'FAILED', failureName: 'Cancelled' } });
    expect(await kept(linked)).toMatchObject({ run: { status: 'FAILED', failureName: 'Cancelled' } });
    expect(service.stopped).toEqual([worker.executionArn]);
    const ended = service.events.filter(({ type }) => type === 'contract.failed.v1');
    expect(ended.map(({ subject }) => subject)).toEqual([worker.runId, linked.runId]);
  });

  it('is told once, however often the verdict comes', async () => {
    const run = await taken({ status: 'RUNNING' });
    await heed(run, 'Eicar');
    await heed(run, 'Eicar');
    expect(types()).toEqual(['contract.quarantined.v1', 'contract.failed.v1']);
    expect(service.notices).toHaveLength(1);
  });

  it('is told by the sweep where it could not be told at once', async () => {
    const run = await taken({ status: 'COMPLETED', finishedAt: NOW, announced: 'COMPLETED' });
    const away = { ...memoryNotices(), toOperations: () => Promise.reject(new Error('no mail')) };
    await quarantineRun({ ...portsOf(), notices: away })(run, ['Eicar']);
    expect(types()).toEqual([]);
    const later = () => new Date(NOW.getTime() + 60_000);
    await sweepAnnouncements({ ...service.ports, now: later })();
    expect(types()).toEqual(['contract.quarantined.v1']);
    expect(service.notices.map(({ text }) => text)).toEqual([expect.stringContaining('Eicar')]);
  });
});

describe('a contract is left alone', () => {
  it.each(['NO_THREATS_FOUND', 'UNSUPPORTED', 'FAILED', undefined])('by the verdict %s', async (verdict) => {
    status = verdict;
    const run = await taken({ status: 'RUNNING' });
    await heed(run);
    expect(await kept(run)).toMatchObject({ run: { status: 'RUNNING' }, history: [] });
    expect([types(), service.notices]).toEqual([[], []]);
  });

  it('where the tag does not say what the event did', async () => {
    status = 'NO_THREATS_FOUND';
    const run = await taken({ status: 'RUNNING' });
    await heed(run, 'Eicar');
    expect(await kept(run)).toMatchObject({ run: { status: 'RUNNING' } });
  });

  it('where nothing is scanned', async () => {
    const run = await taken({ status: 'RUNNING' });
    await quarantineRun(service.ports)(run, ['Eicar']);
    expect(await kept(run)).toMatchObject({ run: { status: 'RUNNING' }, history: [] });
  });
});
