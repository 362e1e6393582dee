import { contractReceivedV1, type Envelope } from '@countersign/events';
import { newEvent, outgoing } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDigest } from '../domain/digest.ts';
import { hourPrefix } from '../domain/keys.ts';
import { MOST_RECORDS } from '../domain/plan-digests.ts';
import { memoryArchive } from '../testing/memory-archive.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { sealArchive } from './seal-archive.ts';
import { verifyArchive } from './verify/verify-archive.ts';

const T0 = new Date('2026-11-22T09:30:00.000Z');
const hoursLater = (hours: number) => new Date(T0.getTime() + hours * 3_600_000);
const ref = { uri: 's3://documents/x', sha256: 'a'.repeat(64), bytes: 1 };

describe('sealArchive', () => {
  let audit: ReturnType<typeof memoryArchive>;
  let recorder: Recorder;
  let clock: Date;

  const record = async (at: Date, id: string, recordedAt = at) => {
    const data = { document: ref, bucket: 'b', key: 'k', fileName: 'k', via: 'upload' as const };
    const event: Envelope = newEvent(
      'choreographer',
      outgoing(contractReceivedV1, data),
      { runId: 'run-00000001' },
      at,
    );
    clock = recordedAt;
    await recorder.record({ ...event, id });
  };
  const seal = (now: Date, hasTime?: () => boolean) => sealArchive(audit.sealPorts(now), hasTime);
  const digests = () =>
    [...audit.objects]
      .filter(([key]) => key.startsWith('digests/'))
      .map(([key, text]) => {
        const digest = readDigest(key, Buffer.from(text));
        if (typeof digest === 'string' || digest.payload.version !== 2) throw new Error(`${key} ${digest}`);
        return digest.payload;
      });
  const sealedIds = () =>
    digests().map(({ records }) => records.map(({ key }) => key.split('/').at(-1)?.replace('.json', '')));
  const breaches = async (now: Date) => (await verifyArchive(audit.verifyPorts(now))).breaches;

  beforeEach(() => {
    audit = memoryArchive();
    clock = T0;
    recorder = createRecorder({
      archive: audit.store,
      signer: audit.recording.signer,
      trusted: async () => audit.trusted.records,
      newName: () => 'recorder',
      now: () => clock,
    });
  });

  it('seals each record once, the hour at hand in part, and closes each hour when it is over', async () => {
    await record(T0, 'a');
    await seal(T0);
    await record(hoursLater(0.2), 'b');
    await seal(hoursLater(1));
    expect(sealedIds()).toEqual([['a'], ['b']]);
    expect(digests().map(({ closes }) => closes)).toEqual([false, true]);
    expect(await breaches(hoursLater(1))).toEqual([]);
  });

  it('has a digest for every hour, also for those in which nothing happened or nothing was sealed', async () => {
    await record(T0, 'a');
    await seal(hoursLater(1));
    await seal(hoursLater(50));
    expect(
      digests()
        .map(({ hour }) => hour.slice(11, 13))
        .slice(0, 3),
    ).toEqual(['09', '10', '11']);
    expect(digests()).toHaveLength(50);
    expect(await breaches(hoursLater(50))).toEqual([]);
  });

  it('goes on in the next call where it had no time, and leaves nothing out', async () => {
    await record(T0, 'a');
    await record(hoursLater(30), 'b');
    let left = 10;
    await seal(hoursLater(40), () => left-- > 0);
    expect(digests()).toHaveLength(10);
    await seal(hoursLater(40));
    expect(sealedIds().flat()).toEqual(['a', 'b']);
    expect(await breaches(hoursLater(40))).toEqual([]);
  });

  it('seals a record that arrived after its hour had been closed', async () => {
    await seal(hoursLater(1));
    await record(T0, 'late', hoursLater(1.2));
    await seal(hoursLater(2));
    expect(sealedIds()).toEqual([[], ['late']]);
  });

  it('seals a record that a dead letter kept back for a week, with the first digest of a day', async () => {
    await seal(T0);
    await seal(hoursLater(7 * 24));
    await record(T0, 'redriven', hoursLater(7 * 24));
    await seal(hoursLater(8 * 24));
    expect(sealedIds().flat()).toEqual(['redriven']);
    expect(await breaches(hoursLater(8 * 24))).toEqual([]);
  });

  it('leaves no hour out where sealing stood still for a month', async () => {
    await seal(T0);
    await record(hoursLater(48), 'meanwhile');
    await seal(hoursLater(30 * 24));
    expect(sealedIds().flat()).toEqual(['meanwhile']);
  });

  it('tells the others of each digest, and the head of the last', async () => {
    await record(T0, 'a');
    await seal(T0);
    expect(audit.publisher.events[0]).toMatchObject({
      type: 'audit.sealed.v1',
      data: { records: 1, refused: 0, previous: null },
    });
    expect(await audit.heads.read()).toMatchObject({ sequence: 1 });
  });

  it('tells of a digest that nobody could be told of with the next one', async () => {
    const noBus = { publish: () => Promise.reject(new Error('no bus')) };
    await expect(sealArchive({ ...audit.sealPorts(T0), publisher: noBus })).rejects.toThrow('no bus');
    await seal(hoursLater(1));
    const told = audit.publisher.events.map(({ data }) => (data as { digest: { uri: string } }).digest.uri);
    expect(told).toEqual(['s3://audit/digests/000000001.json', 's3://audit/digests/000000002.json']);
    expect(await audit.heads.read()).toMatchObject({ sequence: 2 });
    expect(await breaches(hoursLater(1))).toEqual([]);
  });

  it('names what the recorder did not make as refused, once, and raises a metric', async () => {
    audit.objects.set(`${hourPrefix(T0)}x.json`, '{}');
    await seal(T0);
    await seal(hoursLater(1));
    expect(digests().flatMap(({ refused }) => refused)).toEqual([
      { key: `${hourPrefix(T0)}x.json`, sha256: expect.any(String), reason: 'is no record' },
    ]);
    expect(audit.counted).toEqual(['RecordsRefused']);
  });

  it('goes on behind a digest whose head was not kept before it died', async () => {
    await record(T0, 'a');
    await seal(T0);
    const head = await audit.heads.read();
    await seal(hoursLater(1));
    if (head) await audit.heads.write(head);
    await seal(hoursLater(2));
    expect(await breaches(hoursLater(2))).toEqual([]);
  });

  it.each<[string, (objects: Map<string, string>) => void, string]>([
    ['the newest digest is gone', (objects) => objects.delete('digests/000000002.json'), 'ChainCut'],
    [
      'another stands in its place',
      (objects) => objects.set('digests/000000002.json', objects.get('digests/000000001.json') ?? ''),
      'ChainCut',
    ],
    ['something is in its place', (objects) => objects.set('digests/000000002.json', '{}'), 'DigestForged'],
    [
      'a digest of somebody else stands behind it',
      (objects) => {
        const digest = JSON.parse(objects.get('digests/000000002.json') ?? '');
        const payload = JSON.stringify({ ...JSON.parse(digest.payload), sequence: 3 });
        objects.set('digests/000000003.json', JSON.stringify({ ...digest, payload }));
      },
      'DigestForged',
    ],
  ])('seals nothing where %s', async (_, tamper, name) => {
    await seal(T0);
    await seal(hoursLater(1));
    tamper(audit.objects);
    await expect(seal(hoursLater(2))).rejects.toMatchObject({ name });
  });

  it('cuts an hour with very many records into several digests, of which the last closes it', async () => {
    for (let number = 0; number <= MOST_RECORDS; number += 1)
      audit.objects.set(`${hourPrefix(T0)}${number}.json`, '{}');
    await seal(hoursLater(1));
    expect(digests().map(({ refused, closes }) => [refused.length, closes])).toEqual([
      [MOST_RECORDS, false],
      [1, true],
    ]);
  });
});
