import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfUnread } from '../domain/run.ts';
import { memorySource } from '../testing/memory-source.ts';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { cancelRun } from './cancel-run.ts';
import type { Candidate } from './receive-object.ts';
import type { SweepPorts } from './sweep.ts';
import { sweepInbox } from './sweep-inbox.ts';
import { sweepScans } from './sweep-scans.ts';
import { takeIn, takeInForPerson } from './take-in.ts';
import { takeVerdict } from './take-verdict.ts';

const repositories = useRepositories();
let clock: Date;
let statuses: Map<string, string>;
let read: string[];
let service: ReturnType<typeof servicePorts>;
let ports: SweepPorts;
let files = 0;

/** An inbox that is scanned; what intake reads of it is written down. */
beforeEach(() => {
  clock = new Date('2026-03-02T13:00:00.000Z');
  statuses = new Map();
  read = [];
  service = servicePorts(repositories.transact, () => clock);
  const inbox = `scanned-${++files}`;
  const source = memorySource({ 'a.pdf': `%PDF-1.7 ${files}`, 'b.pdf': `%PDF-1.7 ${files}` });
  const inspect: typeof source.inspect = (object) => {
    read.push(object.key);
    return source.inspect(object);
  };
  const scans = { statusOf: async ({ key }: { key: string }) => statuses.get(key) };
  ports = { ...service.ports, inbox, source: { ...source, inspect }, scans };
});

const candidate = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  bucket: ports.inbox,
  key,
  via: 'upload',
  redelivered: false,
  ...more,
});
const created = (key: string, more: Partial<Candidate> = {}) => takeIn(ports)(candidate(key, more));
/** A verdict, and the event that tells of it. */
const verdict = (key: string, status: string, ...threats: string[]) => {
  statuses.set(key, status);
  return takeIn(ports)(candidate(key, { redelivered: true, threats }));
};
const runOf = async (runId: string | undefined) =>
  repositories.transact(({ runs }) => runs.find(runId ?? ''));
const historyOf = async (runId: string | undefined) =>
  (await repositories.transact(({ history }) => history.ofRun(runId ?? ''))).map(({ what }) => what);
const types = () => service.events.map(({ type }) => type);

describe('an upload where uploads are scanned', () => {
  it('is a run that waits, unread, however often it is announced and swept', async () => {
    const run = await created('a.pdf');
    await created('a.pdf', { redelivered: true });
    clock = new Date('2026-03-02T13:30:00.000Z');
    await sweepInbox(ports)();
    expect(await runOf(run?.runId)).toMatchObject({
      status: 'RECEIVED',
      executionArn: null,
      announced: null,
    });
    expect([read, service.started, types()]).toEqual([[], [], []]);
    expect(await historyOf(run?.runId)).toEqual(['scan-awaited']);
  });

  it('is read and started once it was found clean, once', async () => {
    const run = await created('a.pdf');
    await verdict('a.pdf', 'NO_THREATS_FOUND');
    await verdict('a.pdf', 'NO_THREATS_FOUND');
    expect(read).toEqual(['a.pdf']);
    expect(service.started).toEqual([run?.runId]);
    expect(types()).toEqual(['contract.received.v1']);
    expect(await runOf(run?.runId)).toMatchObject({ status: 'RUNNING', announced: 'RECEIVED' });
    expect(await historyOf(run?.runId)).toEqual(['scan-awaited', 'received']);
  });

  it('is started where its verdict comes before its own event, or with no event at all', async () => {
    const early = await verdict('a.pdf', 'NO_THREATS_FOUND');
    await created('a.pdf');
    expect(service.started).toEqual([early?.runId]);
    const lost = await created('b.pdf');
    statuses.set('b.pdf', 'NO_THREATS_FOUND');
    clock = new Date('2026-03-02T13:30:00.000Z');
    await sweepInbox(ports)();
    expect(await runOf(lost?.runId)).toMatchObject({ linkedTo: early?.runId });
  });

  it('goes on as the person wanted it who asked for its run', async () => {
    const person = { id: 'u1', name: 'Ute', email: 'ute@example.com' };
    const asked = { reportType: 'brief-review', side: 'customer', via: 'api', by: person } as const;
    const run = await takeInForPerson(ports)(candidate('a.pdf', asked));
    await verdict('a.pdf', 'NO_THREATS_FOUND');
    expect(await runOf(run?.runId)).toMatchObject({
      reportType: 'brief-review',
      side: 'customer',
      via: 'api',
      uploaderName: 'Ute',
    });
  });

  it.each([
    ['THREATS_FOUND', 'Infected', 'found Win.Trojan, Eicar in the file'],
    ['UNSUPPORTED', 'Unscannable', 'cannot look into the file'],
  ])('that was found %s fails unread as %s, and operations are told', async (status, name, message) => {
    const run = await created('a.pdf');
    await verdict('a.pdf', status, 'Win.Trojan', 'Eicar');
    await verdict('a.pdf', status);
    expect(await runOf(run?.runId)).toMatchObject({
      status: 'FAILED',
      failureClass: 'input',
      failureName: name,
      failureMessage: expect.stringContaining(message),
    });
    expect([read, service.started]).toEqual([[], []]);
    expect(types()).toEqual(['contract.received.v1', 'contract.failed.v1']);
    expect(service.events[0]?.data).toMatchObject({ unread: true });
    expect(service.notices.map(({ text }) => text)).toEqual([expect.stringContaining(message)]);
    expect(service.counted.filter(([metric]) => metric === 'UploadsInfected')).toHaveLength(
      name === 'Infected' ? 1 : 0,
    );
  });

  it('that was found infected before its own event came waits for the name of what was found', async () => {
    statuses.set('a.pdf', 'THREATS_FOUND');
    const run = await created('a.pdf');
    expect(await runOf(run?.runId)).toMatchObject({ status: 'RECEIVED' });
    await verdict('a.pdf', 'THREATS_FOUND', 'Eicar');
    expect(await runOf(run?.runId)).toMatchObject({ failureMessage: expect.stringContaining('found Eicar') });
  });

  it('does not share its end with an infected one, whose bytes nobody knows', async () => {
    await verdict('a.pdf', 'THREATS_FOUND');
    const clean = await verdict('b.pdf', 'NO_THREATS_FOUND');
    expect(await runOf(clean?.runId)).toMatchObject({ linkedTo: null, status: 'RUNNING' });
  });

  it.each(['NOTHING KNOWN', 'no_threats_found', '', 'FAILED', 'ACCESS_DENIED'])(
    'is not read for a verdict of %j',
    async (status) => {
      const run = await verdict('a.pdf', status);
      expect([read, await runOf(run?.runId)]).toEqual([[], expect.objectContaining({ status: 'RECEIVED' })]);
    },
  );

  it('is ended where a second verdict finds it infected', async () => {
    const run = await verdict('a.pdf', 'NO_THREATS_FOUND');
    expect(service.started).toEqual([run?.runId]);
    statuses.set('a.pdf', 'THREATS_FOUND');
    await takeVerdict(ports)(candidate('a.pdf', { redelivered: true, threats: ['Eicar'] }));
    expect(await runOf(run?.runId)).toMatchObject({ status: 'FAILED', failureName: 'Cancelled' });
    expect(await historyOf(run?.runId)).toContain('quarantined');
  });

  it('stays ended when it was cancelled before its verdict', async () => {
    const run = await created('a.pdf');
    await cancelRun(ports)(run?.runId ?? '', 'all', aPerson('lea', 'legal-leads'), 'not wanted');
    await verdict('a.pdf', 'NO_THREATS_FOUND');
    expect(await runOf(run?.runId)).toMatchObject({ status: 'FAILED', failureName: 'Cancelled' });
    expect([read, service.started]).toEqual([[], []]);
  });
});

describe('a verdict that does not come in time', () => {
  const LATER = new Date('2026-03-02T14:00:01.000Z');
  /** What the tests before left waiting. */
  beforeEach(async () => {
    const now = clock;
    clock = LATER;
    await sweepScans(ports)();
    clock = now;
    service.notices.length = 0;
  });

  it('is told to operations once, with what the scanner said, and the run waits on', async () => {
    const run = await created('a.pdf');
    expect(await sweepScans(ports)()).toBe(0);
    statuses.set('a.pdf', 'ACCESS_DENIED');
    clock = LATER;
    expect([await sweepScans(ports)(), await sweepScans(ports)()]).toEqual([1, 0]);
    expect(service.notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/ACCESS_DENIED[\s\S]*cancel/),
    ]);
    expect(await historyOf(run?.runId)).toEqual(['scan-awaited', 'scan-overdue']);
    await verdict('a.pdf', 'NO_THREATS_FOUND');
    expect(service.started).toContain(run?.runId);
  });

  it('is counted by who told it alone, and written down all the same where that one died', async () => {
    const run = await created('a.pdf');
    clock = LATER;
    const count = () => {
      throw new Error('died');
    };
    await expect(sweepScans({ ...ports, metrics: { count } })()).rejects.toThrow();
    await sweepScans(ports)();
    expect(service.counted.filter(([metric]) => metric === 'ScansOverdue')).toEqual([]);
    expect(await historyOf(run?.runId)).toEqual(['scan-awaited', 'scan-overdue']);
  });

  it('hides neither the next hundred of them nor an upload whose intake stopped', async () => {
    const row = { bucket: ports.inbox, receivedAt: clock, stageSince: clock } as const;
    const ofNumber = (number: number) => {
      const etag = `"${ports.inbox}-${number}"`;
      return { runId: `${ports.inbox}-${number}`, objectKey: `${number}.pdf`, etag };
    };
    await repositories.transact(async ({ runs }) => {
      for (let number = 0; number < 120; number += 1) {
        const waits = ofNumber(number);
        await runs.insert(aRun({ ...row, ...waits, contentHash: hashOfUnread(waits.etag) }));
      }
      await runs.insert(aRun({ ...row, ...ofNumber(120), executionArn: 'arn' }));
    });
    clock = LATER;
    for (let sweep = 0; sweep < 3; sweep += 1) await sweepScans(ports)();
    expect(service.notices).toHaveLength(120);
    const stopped = await repositories.transact(({ runs }) => runs.unannouncedBefore(clock));
    expect(stopped.map(({ runId }) => runId)).toContain(`${ports.inbox}-120`);
    const asked = new Set<string>();
    const find: typeof ports.source.find = async (_, key) => {
      asked.add(key);
      return undefined;
    };
    for (let sweep = 0; sweep < 2; sweep += 1)
      await sweepInbox({ ...ports, source: { ...ports.source, find } })();
    expect(asked).toContain('120.pdf');
    expect(asked).toContain('119.pdf');
  });

  it('is told again when the mail failed', async () => {
    await created('a.pdf');
    clock = LATER;
    const { toReviewers } = ports.notices;
    const broken = { toReviewers, toOperations: () => Promise.reject(new Error('no mail')) };
    await expect(sweepScans({ ...ports, notices: broken })()).rejects.toThrow('no mail');
    expect(await sweepScans(ports)()).toBe(1);
  });
});
