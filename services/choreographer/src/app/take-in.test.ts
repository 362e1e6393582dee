import { memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../domain/notice.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { memorySource } from '../testing/memory-source.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { recordExecution } from './record-execution.ts';
import type { SweepPorts } from './sweep.ts';
import { sweepInbox } from './sweep-inbox.ts';
import { takeIn } from './take-in.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');

const repositories = useRepositories();
let started: { runId: string; input: unknown }[];
let notices: Notice[];
let publisher: ReturnType<typeof memoryPublisher>;
let source: ReturnType<typeof memorySource>;
let ports: SweepPorts;
let inboxes = 0;

beforeEach(() => {
  started = [];
  notices = [];
  publisher = memoryPublisher();
  source = memorySource({});
  const service = servicePorts(repositories.transact, () => NOW);
  ports = {
    ...service.ports,
    publisher,
    source,
    workflow: {
      ...service.ports.workflow,
      async start(runId, input) {
        if (!started.some((other) => other.runId === runId)) started.push({ runId, input });
      },
    },
    notices: memoryNotices((notice) => notices.push(notice)),
    settings: { taskSeconds: 900 },
    inbox: `inbox-${++inboxes}`,
    graceSeconds: 300,
  };
});

const take = (key: string, more: object = {}) =>
  takeIn(ports)({ bucket: ports.inbox, key, via: 'upload', redelivered: false, ...more });
const types = () => publisher.events.map(({ type }) => type);
let contents = 0;
const pdf = (text = String(++contents)) => `%PDF-1.7 ${text}`;

describe('taking an object in', () => {
  it('starts one run, however often it is announced', async () => {
    source.put('folder/Acme NDA.pdf', pdf());
    await Promise.all([1, 2, 3, 4, 5].map(() => take('folder/Acme NDA.pdf')));
    expect(started).toHaveLength(1);
    expect(types()).toEqual(['contract.received.v1']);
    expect(started[0]!.runId).toMatch(/^acme-nda-[0-9a-f]{16}$/);
    expect(started[0]!.input).toMatchObject({
      fileName: 'Acme NDA.pdf',
      document: { uri: `s3://${ports.inbox}/folder/Acme NDA.pdf?versionId=v1` },
      settings: { taskSeconds: 900 },
    });
  });

  it('starts another run for new content under the same name', async () => {
    source.put('a.pdf', pdf());
    const first = await take('a.pdf');
    source.put('a.pdf', pdf());
    const second = await take('a.pdf');
    expect(second!.runId).not.toBe(first!.runId);
    expect(second!.contentHash).not.toBe(first!.contentHash);
    expect(started).toHaveLength(2);
  });

  it('links the same content under a new name to the earlier run, which ends both', async () => {
    const same = pdf();
    source.put('a.pdf', same);
    source.put('b.pdf', same);
    const first = await take('a.pdf');
    const second = await take('b.pdf');
    expect(second).toMatchObject({ linkedTo: first!.runId });
    expect(started).toHaveLength(1);
    expect(publisher.events.at(-1)?.data).toMatchObject({ fileName: 'b.pdf', sameContentAs: first!.runId });

    const { runId } = first!;
    await recordExecution(ports)({
      executionArn: 'arn',
      name: runId,
      status: 'FAILED',
      error: 'Broken',
      cause: 'no',
    });
    const linked = await repositories.transact((repositories) => repositories.runs.find(second!.runId));
    expect(linked).toMatchObject({ status: 'FAILED', failureName: 'Broken' });
  });

  it('runs the same bytes once, also when they come under two names at once', async () => {
    const same = pdf();
    source.put('a.pdf', same);
    source.put('b.pdf', same);
    await Promise.all([take('a.pdf'), take('b.pdf')]);
    expect(started).toHaveLength(1);
  });

  it('takes the side of the client from the object, or from whoever starts the run, all the way to the execution', async () => {
    source = memorySource(
      { 'a.pdf': pdf(), 'b.pdf': pdf(), 'c.pdf': pdf() },
      {},
      { 'a.pdf': 'supplier', 'b.pdf': 'supplier' },
    );
    ports = { ...ports, source };
    expect(await take('a.pdf')).toMatchObject({ side: 'supplier' });
    expect(await take('b.pdf', { side: 'customer' })).toMatchObject({ side: 'customer' });
    expect(await take('c.pdf')).toMatchObject({ side: null });
    const received = publisher.events.filter(({ type }) => type === 'contract.received.v1');
    expect(received.map(({ data }) => data)).toMatchObject([{ side: 'supplier' }, { side: 'customer' }, {}]);
    expect(received[2]?.data).not.toHaveProperty('side');
    expect(started.map(({ input }) => input)).toMatchObject([
      { side: 'supplier', objectKey: 'a.pdf' },
      { side: 'customer' },
      { side: null },
    ]);
  });

  it('reviews the same content again for the other side', async () => {
    const same = pdf();
    source = memorySource(
      { 'a.pdf': same, 'b.pdf': same, 'c.pdf': same },
      {},
      { 'a.pdf': 'supplier', 'b.pdf': 'customer', 'c.pdf': 'customer' },
    );
    ports = { ...ports, source };
    await take('a.pdf');
    const second = await take('b.pdf');
    expect(second).toMatchObject({ linkedTo: null });
    expect(await take('c.pdf')).toMatchObject({ linkedTo: second!.runId });
    expect(started).toHaveLength(2);
  });

  it('does not link to a run that failed', async () => {
    const same = pdf();
    source.put('a.pdf', same);
    const { runId } = (await take('a.pdf'))!;
    await recordExecution(ports)({
      executionArn: 'arn',
      name: runId,
      status: 'FAILED',
      error: 'Broken',
      cause: 'no',
    });
    source.put('b.pdf', same);
    expect(await take('b.pdf')).toMatchObject({ linkedTo: null });
  });

  it('runs the same content again when told so', async () => {
    Object.assign(ports, { duplicateContent: 'rerun' });
    const same = pdf();
    source.put('a.pdf', same);
    source.put('b.pdf', same);
    await take('a.pdf');
    expect(await take('b.pdf')).toMatchObject({ linkedTo: null });
    expect(started).toHaveLength(2);
  });

  it.each([
    ['', 'EmptyFile', '0 bytes'],
    ['\x89PNG\r\n\x1a\n', 'NotPdf', 'not a PDF: PNG image'],
    ['Dear all, please find attached', 'NotPdf', 'not a PDF: plain text'],
    [`%PDF-1.7 ${'x'.repeat(300)}`, 'FileTooLarge', 'over the'],
    [`PK\x03\x04${'\0'.repeat(26)}contract.pdf%PDF-1.4`, 'NotPdf', 'not a PDF: ZIP archive'],
  ])('keeps %j as a failed run that names the cause', async (content, name, cause) => {
    source.put('broken.pdf', content);
    const run = await take('broken.pdf');
    expect(run).toMatchObject({ status: 'FAILED', failureClass: 'input', failureName: name });
    expect(run!.failureMessage).toContain(cause);
    expect(started).toEqual([]);
    expect(types()).toEqual(['contract.received.v1', 'contract.failed.v1']);
    expect(publisher.events[1]!.data).toMatchObject({ stage: 'intake', redrivable: false });
    expect(notices[0]!.text).toContain('has to upload it again');
  });

  it('refuses a file of gigabytes without reading it', async () => {
    source.put('huge.pdf', pdf());
    const { find } = source;
    Object.assign(ports.source, {
      find: async (...args: Parameters<typeof find>) => ({ ...(await find(...args))!, bytes: 3_000_000_000 }),
      inspect: () => Promise.reject(new Error('it was read')),
    });
    const failed = { status: 'FAILED', failureName: 'FileTooLarge', bytes: 3_000_000_000 } as const;
    expect(await take('huge.pdf')).toMatchObject(failed);
  });

  it('leaves the document to extract where pages cannot be counted in passing', async () => {
    source.put('a.pdf', '%PDF-1.7 /Type /ObjStm compressed');
    expect(await take('a.pdf')).toMatchObject({ linkedTo: null });
    expect(started).toHaveLength(1);
  });

  it('does nothing about an object that is gone', async () => {
    expect(await take('gone.pdf')).toBeUndefined();
    expect(types()).toEqual([]);
  });

  it.each(['contract.received.v1', 'contract.failed.v1'])(
    'tells of %s although it crashed the first time',
    async (type) => {
      source.put('broken.pdf', 'Dear all');
      const crashing: typeof publisher.publish = async (events) => {
        if (events.some((event) => event.type === type)) throw new Error('crash');
        return publisher.publish(events);
      };
      const crashed = takeIn({ ...ports, publisher: { publish: crashing } });
      const candidate = {
        bucket: ports.inbox,
        key: 'broken.pdf',
        via: 'upload',
        redelivered: false,
      } as const;
      await expect(crashed(candidate)).rejects.toThrow('crash');
      await take('broken.pdf', { redelivered: true });
      await take('broken.pdf', { redelivered: true });
      expect([...new Set(types())]).toEqual(['contract.received.v1', 'contract.failed.v1']);
      expect(notices).toHaveLength(1);
    },
  );

  it('takes up where a crash left it', async () => {
    source.put('a.pdf', pdf());
    const { transact } = ports;
    let transactions = 0;
    const dying: typeof transact = async (work) => {
      if (++transactions > 2) throw new Error('crash');
      return transact(work);
    };
    const candidate = { bucket: ports.inbox, key: 'a.pdf', via: 'upload', redelivered: false } as const;
    await expect(takeIn({ ...ports, transact: dying })(candidate)).rejects.toThrow('crash');
    await take('a.pdf', { redelivered: true });
    expect(started).toHaveLength(1);
    expect(new Set(publisher.events.map(({ id }) => id)).size).toBe(1);
  });
});

describe('sweeping the inbox', () => {
  it('takes in what nobody announced, once', async () => {
    source.put('lost.pdf', pdf());
    source.put('folder/', '');
    expect(await sweepInbox(ports)()).toBe(1);
    expect(started).toHaveLength(1);
    expect(await sweepInbox(ports)()).toBe(0);
  });

  it('goes on after an object that cannot be read, and says so', async () => {
    source.put('bad.pdf', pdf());
    source.put('good.pdf', pdf());
    const find: typeof source.find = async (bucket, key, versionId) => {
      if (key === 'bad.pdf') throw new Error('AccessDenied');
      return source.find(bucket, key, versionId);
    };
    const sweeping = sweepInbox({ ...ports, source: { ...source, find } })();
    await expect(sweeping).rejects.toThrow('1 failed, the first with: AccessDenied');
    expect(started).toHaveLength(1);
  });

  it('looks at no more of the inbox at once than a stretch, and comes to all of it', async () => {
    for (let number = 0; number < 25; number += 1) {
      source.put(`lost-${String(number).padStart(2, '0')}.pdf`, pdf());
    }
    const listed: number[] = [];
    const list: typeof source.list = async function* (bucket, after) {
      listed.push(0);
      for await (const page of source.list(bucket, after)) {
        listed.push((listed.pop() ?? 0) + page.length);
        yield page;
      }
    };
    const sweep = sweepInbox({ ...ports, source: { ...source, list } });
    expect([await sweep(), await sweep(), await sweep()]).toEqual([10, 10, 5]);
    source.put('lost-00b.pdf', pdf());
    expect(await sweep()).toBe(1);
    expect(listed).toEqual([10, 10, 5, 10]);
  });

  it('leaves alone what has only just landed', async () => {
    source.put('new.pdf', pdf());
    expect(await sweepInbox({ ...ports, now: () => new Date(100_000) })()).toBe(0);
  });
});
