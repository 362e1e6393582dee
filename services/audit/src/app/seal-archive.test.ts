import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { sha256 } from '@countersign/shared';
import { memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPayload, type SignedDigest } from '../domain/digest.ts';
import { callKey, hourPrefix } from '../domain/keys.ts';
import { verifyChain } from '../domain/verify-chain.ts';
import { type DigestArchive, sealArchive } from './seal-archive.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = {
  keyId: 'key',
  sign: async (text: string) => createSign('sha256').update(text).sign(privateKey, 'base64'),
};
const isSigned = async ({ payload, signature }: SignedDigest) =>
  createVerify('sha256').update(payload).verify(publicKey, signature, 'base64');

/** The audit bucket as a map. */
function bucket() {
  const objects = new Map<string, string>();
  const below = (prefix: string) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const digests = () =>
    below('digests/').map((key) => {
      const text = objects.get(key)!;
      return { digest: JSON.parse(text) as SignedDigest, sha256: sha256(text) };
    });
  const archive: DigestArchive = {
    digestsFrom: async (sequence) => digests().slice(sequence - 1),
    newestSequence: async () => digests().length,
    keysBelow: async (prefix) => below(prefix),
    hashOf: async (key) => (objects.has(key) ? sha256(objects.get(key)!) : undefined),
    read: async (key) => (objects.has(key) ? JSON.parse(objects.get(key)!) : undefined),
    async writeDigest(key, digest) {
      if (objects.has(key)) throw new Error('taken');
      objects.set(key, JSON.stringify(digest));
      return { uri: `s3://audit/${key}`, sha256: sha256(objects.get(key)!), bytes: 1 };
    },
  };
  return { objects, archive, digests };
}

const CALL = callKey(sha256('{"question":1}'));
const T0 = new Date('2026-11-22T09:30:00.000Z');
const hoursLater = (hours: number) => new Date(T0.getTime() + hours * 3_600_000);

describe('sealArchive', () => {
  let audit: ReturnType<typeof bucket>;
  const publisher = memoryPublisher();
  const seal = (now: Date) => sealArchive({ archive: audit.archive, signer, publisher, now: () => now });
  const record = (at: Date, id: string) => audit.objects.set(`${hourPrefix(at)}${id}.json`, `{"id":"${id}"}`);
  const verify = () =>
    verifyChain(audit.digests(), { ...audit.archive, isSigned, trustedKeys: new Set([signer.keyId]) });
  const sealedKeys = () =>
    audit.digests().map(({ digest }) => readPayload(digest).records.map(({ key }) => key));

  beforeEach(() => {
    audit = bucket();
    publisher.events.length = 0;
  });

  it('seals each record once, in a chain that verifies', async () => {
    record(T0, 'a');
    await seal(T0);
    record(hoursLater(1), 'b');
    await seal(hoursLater(1));
    await seal(hoursLater(2));
    expect(audit.digests().map(({ digest }) => readPayload(digest).records.length)).toEqual([1, 1, 0]);
    expect(await verify()).toEqual([]);
  });

  it('seals a record that arrived after its hour had been sealed', async () => {
    await seal(hoursLater(1));
    record(T0, 'late');
    await seal(hoursLater(2));
    expect(readPayload(audit.digests()[1]!.digest).records.map(({ key }) => key)).toEqual([
      `${hourPrefix(T0)}late.json`,
    ]);
  });

  it('seals a record that a dead letter kept back for a week, with the first digest of a day', async () => {
    await seal(T0);
    await seal(hoursLater(7 * 24));
    record(T0, 'redriven');
    await seal(hoursLater(7 * 24 + 1));
    expect(sealedKeys()[2]).toEqual([]);
    await seal(hoursLater(8 * 24));
    expect(sealedKeys()[3]).toEqual([`${hourPrefix(T0)}redriven.json`]);
    expect(await verify()).toEqual([]);
  });

  it('leaves no hour out where sealing stood still for a month', async () => {
    await seal(T0);
    record(hoursLater(48), 'meanwhile');
    await seal(hoursLater(30 * 24));
    expect(sealedKeys()[1]).toEqual([`${hourPrefix(hoursLater(48))}meanwhile.json`]);
  });

  it('tells the others of the digest', async () => {
    record(T0, 'a');
    await seal(T0);
    expect(publisher.events[0]).toMatchObject({
      type: 'audit.sealed.v1',
      data: { records: 1, previous: null },
    });
  });

  it.each<[string, (objects: Map<string, string>) => void, string]>([
    ['an altered record', (objects) => objects.set(`${hourPrefix(T0)}a.json`, '{"id":"x"}'), 'was altered'],
    ['a deleted record', (objects) => objects.delete(`${hourPrefix(T0)}a.json`), 'is gone'],
    ['a deleted digest', (objects) => objects.delete('digests/000000001.json'), 'a digest is missing'],
    [
      'a digest that was written anew without one record',
      (objects) => {
        const digest = JSON.parse(objects.get('digests/000000001.json')!);
        const payload = { ...JSON.parse(digest.payload), records: [] };
        objects.set(
          'digests/000000001.json',
          JSON.stringify({ ...digest, payload: JSON.stringify(payload) }),
        );
      },
      'has no valid signature',
    ],
    [
      'digests that were signed anew with another key',
      (objects) => {
        const digest = JSON.parse(objects.get('digests/000000002.json')!);
        objects.set('digests/000000002.json', JSON.stringify({ ...digest, keyId: 'their key' }));
      },
      'a key that is not trusted: their key',
    ],
    [
      'a record that was slipped in',
      (objects) => objects.set(`${hourPrefix(hoursLater(-30 * 24))}x.json`, '{}'),
      'is in no digest',
    ],
    ['a model call that was deleted', (objects) => objects.delete(CALL), 'is gone'],
    ['a model call that was altered', (objects) => objects.set(CALL, 'x'), 'was altered'],
  ])('shows %s', async (_, tamper, problem) => {
    record(T0, 'a');
    audit.objects.set(CALL, '{"question":1}');
    const call = { sha256: sha256('{"question":1}') };
    audit.objects.set(`${hourPrefix(T0)}call.json`, JSON.stringify({ event: { data: { call } } }));
    await seal(T0);
    await seal(hoursLater(1));
    expect(await verify()).toEqual([]);
    tamper(audit.objects);
    expect((await verify()).map((breach) => breach.problem)).toContainEqual(expect.stringContaining(problem));
  });
});
