import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { saveRun } from '../testing/saved.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { type EraseRunPorts, eraseRun, sweepForgetting } from './erase-run.ts';
import { StillLocked } from './erasure.ts';
import { forgetRun } from './forget-run.ts';
import { runDetail } from './run-detail.ts';
import { saveForgetting } from './saved-forgetting.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const SECRET = 'Payable within thirty days';
const lea = { id: null, name: 'Lea', email: null };
const request = { by: lea, reason: 'ticket 4711', scope: 'all' } as const;

const repositories = useRepositories();
const { transact } = repositories;
const publisher = memoryPublisher();
let erased: string[];
let ports: EraseRunPorts;
let count = 0;
let runId: string;

const ended = { status: 'COMPLETED', finishedAt: NOW, announced: 'COMPLETED' } as const;

beforeEach(async () => {
  publisher.events.length = 0;
  erased = [];
  runId = `forgotten-${++count}`;
  ports = {
    transact,
    publisher,
    documents: memoryDocuments(),
    logger: memoryLogger(),
    metrics: { count: () => {} },
    now: () => NOW,
    erasure: {
      async erase(run) {
        erased.push(run.runId);
        return 7;
      },
    },
  };
  await transact(async (all) => {
    const run = aRun({ runId, ...ended, failureMessage: SECRET, contentHash: `${count}`.padStart(64, '0') });
    await all.runs.insert(run);
    await all.runs.own(run);
    await all.runs.insert(aRun({ ...run, runId: `${runId}-again`, linkedTo: runId, objectKey: 'again.pdf' }));
    await all.tasks.insert(
      aTask({ taskId: `${runId}-t`, runId, stage: 'route', status: 'failed', errorMessage: SECRET }),
    );
    await all.sections.save({ runId, sectionId: 'payment', status: 'failed', reason: SECRET, endedAt: NOW });
    await all.history.append({ runId, at: NOW, what: 'failed', detail: SECRET });
    await all.reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, why: SECRET }));
    await all.reviews.addDecision({
      reviewId: `${runId}-r0`,
      runId,
      round: 0,
      decision: 'approve',
      decidedBy: 'anna',
      decidedByName: 'Anna',
      decidedByEmail: null,
      exception: null,
      decidedAt: NOW,
      reviewerGroup: 'commercial-contracts',
      comment: SECRET,
      changes: [{ sectionId: 'payment', comment: SECRET }],
      severityChanges: [{ findingId: 'f', from: 'low', to: 'high', reason: SECRET }],
    });
  });
});

/** Ports whose database answers so many transactions, and then no more. */
const failingAfter =
  (answered: number) =>
  (ports: EraseRunPorts): EraseRunPorts => {
    let left = answered;
    const failing: typeof transact = (work) =>
      left-- > 0 ? ports.transact(work) : Promise.reject(new Error('the connection is gone'));
    return { ...ports, transact: failing };
  };

const kept = (id = runId) => transact((all) => runDetail(all, id));

describe('forgetRun', () => {
  it('deletes the objects and every word in the tables, and leaves who did what', async () => {
    expect(JSON.stringify(await kept())).toContain(SECRET);
    expect(await forgetRun(ports)(runId, request)).toEqual({ runs: 2, objects: 14, left: [] });
    const detail = await kept();
    expect(JSON.stringify(detail)).not.toContain(SECRET);
    expect(detail.run).toMatchObject({ forgottenAt: NOW, status: 'COMPLETED' });
    expect(detail.decisions).toMatchObject([{ decision: 'approve', decidedByName: 'Anna' }]);
    expect([...detail.documents.keys()]).toEqual([]);
    expect(detail.history.at(-1)).toMatchObject({ what: 'forgotten', detail: 'Lea' });
  });

  it('forgets whoever shares the work, by whichever name it is asked for', async () => {
    await forgetRun(ports)(`${runId}-again`, request);
    expect(erased).toEqual([runId, `${runId}-again`]);
    expect((await kept(`${runId}-again`)).run.forgottenAt).toEqual(NOW);
    expect(publisher.events.map(({ type, subject }) => [type, subject])).toEqual([
      ['contract.forgotten.v1', runId],
      ['contract.forgotten.v1', `${runId}-again`],
    ]);
    expect(publisher.events[0]?.data).toMatchObject({
      by: { name: 'Lea' },
      reason: 'ticket 4711',
      objects: 7,
    });
  });

  it('reads the same bytes anew when they come again', async () => {
    const { contentHash, reportType } = (await kept()).run;
    await forgetRun(ports)(runId, request);
    expect(await transact(({ runs }) => runs.ownerOf(contentHash, reportType))).toBeUndefined();
  });

  it.each<[string, Partial<Run>]>([
    ['a run that is under way', { status: 'RUNNING', finishedAt: null }],
    ['a run of whose end nobody was told', { announced: 'RECEIVED' }],
  ])('refuses %s, and deletes nothing', async (_, change) => {
    await transact(({ runs }) => runs.update(runId, change));
    await expect(forgetRun(ports)(runId, request)).rejects.toMatchObject({ code: 'NotEnded' });
    expect([erased, publisher.events]).toEqual([[], []]);
    expect((await kept()).run.forgottenAt).toBeNull();
  });

  it('refuses a run that the person does not see, as if it were not there', async () => {
    const scope = { groups: ['finance'], uploader: ['sam'] };
    const forgetting = forgetRun(ports)(runId, { ...request, scope });
    await expect(forgetting).rejects.toMatchObject({ code: 'NoSuchRun' });
  });

  it('gives nothing out from the first attempt on, and says what is locked until when', async () => {
    const locked = () => Promise.reject(new StillLocked('locked until May'));
    const answer = await forgetRun({ ...ports, erasure: { erase: locked } })(runId, request);
    expect(answer).toEqual({
      runs: 2,
      objects: 0,
      left: [
        { runId, why: 'locked until May' },
        { runId: `${runId}-again`, why: 'locked until May' },
      ],
    });
    expect([...(await kept()).documents.keys()]).toEqual([]);
    expect(publisher.events).toEqual([]);
    await forgetRun({ ...ports, now: () => new Date(NOW.getTime() + 60_000) })(runId, request);
    expect(publisher.events[0]?.data).toMatchObject({ at: NOW.toISOString() });
  });

  it.each<[string, (ports: EraseRunPorts) => EraseRunPorts]>([
    ['a bucket', (ports) => ({ ...ports, erasure: { erase: () => Promise.reject(new Error('503')) } })],
    ['the database, after the objects are gone', failingAfter(3)],
  ])('is kept, and finished by the schedule, when %s fails', async (_, broken) => {
    const answer = await forgetRun(broken(ports))(runId, request);
    expect(answer.left).toHaveLength(2);
    expect(answer.left[0]?.why).toContain('tried again every five minutes');
    expect(JSON.stringify(await kept())).toContain(SECRET);

    const later = { ...ports, graceSeconds: 60, now: () => new Date(NOW.getTime() + 120_000) };
    expect(await sweepForgetting(later)()).toBe(2);
    expect(JSON.stringify(await kept())).not.toContain(SECRET);
    expect(publisher.events.map(({ data }) => data)).toMatchObject([
      { by: { name: 'Lea' }, reason: 'ticket 4711', at: NOW.toISOString() },
      { by: { name: 'Lea' } },
    ]);
    expect(await sweepForgetting(later)()).toBe(0);
  });

  it('is not taken from whoever carries it out just now', async () => {
    await forgetRun(failingAfter(3)(ports))(runId, request);
    expect(await sweepForgetting({ ...ports, graceSeconds: 60 })()).toBe(0);
  });

  /** Carries out a row of `forget_request`, with what is counted of it. */
  async function eraseByRow() {
    const counted: string[] = [];
    const metrics = { count: (name: string) => void counted.push(name) };
    const erasing = eraseRun({ ...ports, metrics })({ runId, askedAt: NOW, by: lea, reason: 'none' });
    await expect(erasing).rejects.toMatchObject({ name: 'ForgetForged' });
    expect([erased, publisher.events, counted]).toEqual([[], [], ['DocumentsAltered']]);
    expect(JSON.stringify(await kept())).toContain(SECRET);
  }
  const note = async () => {
    const { run } = await kept();
    const at = NOW.toISOString();
    return saveForgetting(ports.documents, run, { by: lea, reason: 'ticket 4711', at });
  };

  it.each<[string, Partial<Run>]>([
    ['waits for a review', { status: 'AWAITING_REVIEW', finishedAt: null }],
    ['is called forgotten, and waits for a review', { finishedAt: null, forgottenAt: NOW }],
    ['is of no end, and called finished', { status: 'AWAITING_REVIEW', forgottenAt: NOW }],
    ['is not marked', { forgottenAt: null }],
  ])(
    'deletes nothing by a row alone of a run that %s, and fails so that operations are told',
    async (_, change) => {
      await note();
      await transact(({ runs }) => runs.update(runId, change));
      await eraseByRow();
    },
  );

  it('deletes nothing that nobody asked for, whatever the tables say', async () => {
    await transact(({ runs }) => runs.update(runId, { forgottenAt: NOW }));
    await eraseByRow();
  });

  it.each<[string, Partial<Run>]>([
    ['another file', { objectKey: 'other.pdf' }],
    ['another version', { versionId: 'v9' }],
    ['other bytes', { contentHash: 'f'.repeat(64) }],
    ['another instant', { forgottenAt: new Date(NOW.getTime() + 1) }],
  ])('deletes nothing where the row names %s than was asked for', async (_, change) => {
    await note();
    await transact(({ runs }) => runs.update(runId, { forgottenAt: NOW, ...change }));
    await eraseByRow();
  });

  it('tells who asked by what was written down, not by the row', async () => {
    await forgetRun(failingAfter(3)(ports))(runId, request);
    await eraseRun(ports)({ runId, askedAt: NOW, by: { ...lea, name: 'Somebody else' }, reason: 'none' });
    expect(publisher.events).toMatchObject([{ data: { by: { name: 'Lea' }, reason: 'ticket 4711' } }]);
  });

  it.each<[string, Partial<Run>, string]>([
    ['another source', { objectKey: 'other.pdf' }, 'objectKey'],
    ['other bytes', { contentHash: 'f'.repeat(64) }, 'contentHash'],
  ])('refuses a run whose row names %s than came, and deletes nothing', async (_, change, field) => {
    const { run } = await kept();
    await saveRun(ports.documents, run);
    await transact(({ runs }) => runs.update(runId, change));
    await expect(forgetRun(ports)(runId, request)).rejects.toMatchObject({
      ...{ status: 409, code: 'RecordAltered', message: expect.stringContaining(field) },
    });
    expect([erased, publisher.events]).toEqual([[], []]);
    expect((await kept()).run.forgottenAt).toBeNull();
  });

  it('refuses to forget another contract with it that a row calls one of the same bytes', async () => {
    const { run } = await kept();
    const other = { ...run, runId: `${runId}-other`, objectKey: 'other.pdf', contentHash: 'e'.repeat(64) };
    for (const each of [run, other]) await saveRun(ports.documents, each);
    await transact(async ({ runs }) => runs.insert({ ...other, linkedTo: runId }));
    await expect(forgetRun(ports)(runId, request)).rejects.toMatchObject({ code: 'RecordAltered' });
    expect(erased).toEqual([]);
  });

  it('tells of a second request only when it finds something more', async () => {
    await forgetRun(ports)(runId, request);
    const nothing = { ...ports, erasure: { erase: async () => 0 } };
    expect(await forgetRun(nothing)(runId, request)).toEqual({ runs: 2, objects: 0, left: [] });
    expect(publisher.events).toHaveLength(2);
  });
});
