import { DownstreamError } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SweepPorts } from '../app/sweep.ts';
import { memorySource } from '../testing/memory-source.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { createSweep } from './create-sweep.ts';

/** Past half of the time that the review of `aReview` has. */
const MORNING_AFTER = new Date('2026-03-03T06:00:00.000Z');
const repositories = useRepositories();
let number = 0;
let runId: string;

let clock: Date;
const down = () => Promise.reject(new DownstreamError('Down', 'It does not answer'));

/** A run whose answer did not reach the state machine, and whose review nobody was told of. */
beforeEach(async () => {
  clock = MORNING_AFTER;
  runId = `swept-run-${++number}`;
  const answered = { stage: 'classify', status: 'answered', answeredAt: new Date(0) } as const;
  await repositories.transact(async ({ runs, tasks, reviews }) => {
    // What the tests before this one started goes on.
    for (const begun of await runs.list({ status: 'RUNNING' }, { limit: 100 }))
      await runs.update(begun.runId, { currentStage: 'extract' });
    await runs.insert(aRun({ runId, status: 'RUNNING', announced: 'RECEIVED' }));
    await tasks.insert(aTask({ taskId: `${runId}-task`, runId, token: runId, ...answered }));
    await reviews.insert(aReview({ reviewId: `${runId}-r0`, runId }));
  });
});

/** A sweep that finds the run, and an object that has none. */
function setUp(broken: (ports: SweepPorts) => Partial<SweepPorts> = () => ({})) {
  const service = servicePorts(repositories.transact, () => clock);
  const ports = { ...service.ports, source: memorySource({ [`${runId}.pdf`]: `%PDF-1.7 ${runId}` }) };
  return { ...service, sweep: createSweep({ ...ports, ...broken(ports) }, memoryLogger()) };
}

const NOTHING = {
  ...{ answers: 0, decisions: 0, reviews: 0, executions: 0, ends: 0 },
  ...{ announcements: 0, reminders: 0, scans: 0, inbox: 0, queue: 0, stuck: 1, waiting: 0, spent: 0 },
};
const kinds = (notices: ReturnType<typeof setUp>['notices']) =>
  notices.map(({ attributes }) => attributes.notice);

describe('the sweep', () => {
  it('finds what got lost on its way, once', async () => {
    const { sweep, answered, started, notices } = setUp();
    expect(await sweep()).toEqual({ ...NOTHING, answers: 1, reviews: 1, reminders: 1, inbox: 1 });
    expect(answered).toEqual([runId]);
    expect(started).toHaveLength(1);
    expect(kinds(notices)).toEqual(['requested', 'due-soon']);
    expect(await sweep()).toEqual(NOTHING);
  });

  it.each<[string, (ports: SweepPorts) => Partial<SweepPorts>]>([
    ['the state machine', ({ workflow }) => ({ workflow: { ...workflow, succeed: down } })],
    ['the mail', () => ({ notices: { toReviewers: down, toOperations: down } })],
    ['the bus', () => ({ publisher: { publish: down } })],
  ])('fails where %s does not answer, after all else, and does the rest the next time', async (_, broken) => {
    const first = setUp(broken);
    await expect(first.sweep()).rejects.toThrow('It does not answer');
    clock = new Date(clock.getTime() + 60_000);
    const next = setUp();
    await next.sweep();
    expect([...first.answered, ...next.answered]).toEqual([runId]);
    expect(new Set([...first.started, ...next.started]).size).toBe(1);
    expect(kinds([...first.notices, ...next.notices]).sort()).toEqual(['due-soon', 'requested']);
  });

  it('fails each time while no execution starts, for which its errors ring, and starts what waits the next time', async () => {
    const broken = setUp(({ workflow }) => ({ workflow: { ...workflow, start: down } }));
    await expect(broken.sweep()).rejects.toThrow('It does not answer');
    await expect(broken.sweep()).rejects.toThrow('It does not answer');
    const next = setUp();
    expect(await next.sweep()).toMatchObject({ queue: 1 });
    expect(next.started).toHaveLength(1);
  });

  it('passes by an object whose key no table can hold, and finds those beside it', async () => {
    const { sweep, started } = setUp(() => ({
      source: memorySource({ 'drop/a\0b.pdf': '%PDF-1.7 a', [`${runId}.pdf`]: `%PDF-1.7 ${runId}` }),
    }));
    expect(await sweep()).toMatchObject({ inbox: 1 });
    expect(started).toHaveLength(1);
  });

  it('fails where the inbox cannot be read, which keeps nothing else back', async () => {
    const { sweep, answered } = setUp(({ source }) => ({
      source: {
        ...source,
        // biome-ignore lint/correctness/useYield: a listing that fails before its first page
        async *list() {
          throw new DownstreamError('Down', 'S3 is away');
        },
      },
    }));
    await expect(sweep()).rejects.toThrow('S3 is away');
    expect(answered).toEqual([runId]);
  });

  it('fails, with nothing done, where the database does not answer', async () => {
    const { sweep, answered, notices } = setUp(() => ({ transact: down }));
    await expect(sweep()).rejects.toThrow('It does not answer');
    expect([answered, notices]).toEqual([[], []]);
  });
});
