import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BusEntry } from '../../core/delivery/event-sink.ts';
import type { Delivery } from '../../core/delivery/index.ts';
import { createGuardDuty, type GuardDuty } from './index.ts';
import { eicar } from './testing.ts';

const ROLE = 'arn:aws:iam::000000000000:role/countersign-local-scanner';
let told: BusEntry[];
let deliveries: Delivery[];
let tags: object[];
let files: Record<string, string>;
let guardDuty: GuardDuty;
let scanner: ((file: Readable) => Promise<readonly string[]>) | undefined;

const plan = (more: object = {}) =>
  guardDuty.providers[0]?.create({
    type: 'AWS::GuardDuty::MalwareProtectionPlan',
    logicalId: 'Plan',
    stackName: 'platform',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties: { Role: ROLE, ProtectedResource: { S3Bucket: { BucketName: 'inbox' } }, ...more },
  });
const landed = (bucket: string, key: string): BusEntry => ({
  busName: 'default',
  source: 'aws.s3',
  detailType: 'Object Created',
  detail: { bucket: { name: bucket }, object: { key, 'version-id': 'v1', etag: 'e' } },
});

beforeEach(() => {
  told = [];
  deliveries = [];
  tags = [];
  files = { 'clean.pdf': '%PDF-', 'bad.pdf': `%PDF- ${eicar}` };
  scanner = undefined;
  guardDuty = createGuardDuty({
    objects: {
      read: async (_, { key }) =>
        files[key] === undefined ? undefined : Readable.from([Buffer.from(files[key])]),
      tag: (role, { key, versionId }, added) => void tags.push({ role, key, versionId, added }),
    },
    sink: { put: async (entries) => void told.push(...entries) },
    send: (sent) => void deliveries.push(...sent),
    checkTrust: (role, service) => {
      if (role !== ROLE) throw new Error(`${role} does not trust ${service}`);
    },
    scanner: (file) => (scanner ? scanner(file) : import('./scanner.ts').then((m) => m.eicarScanner(file))),
  });
});

describe('GuardDuty Malware Protection for S3', () => {
  it('passes on every event, and scans what lands in the bucket of a plan alone', async () => {
    await guardDuty.sink.put([landed('inbox', 'before.pdf')]);
    await plan();
    await guardDuty.sink.put([landed('inbox', 'clean.pdf'), landed('documents', 'clean.pdf')]);
    expect(told).toHaveLength(3);
    expect(deliveries.map(({ payload }) => JSON.parse(payload).object.key)).toEqual(['clean.pdf']);
  });

  it.each([
    ['clean.pdf', 'NO_THREATS_FOUND', null],
    ['bad.pdf', 'THREATS_FOUND', [{ name: 'EICAR-Test-File' }]],
  ])('tags %s as %s before it tells of it', async (key, scanResultStatus, threats) => {
    await plan();
    await guardDuty.sink.put([landed('inbox', key)]);
    told = [];
    for (const delivery of deliveries) await guardDuty.target(delivery);
    expect(tags).toEqual([
      { role: ROLE, key, versionId: 'v1', added: { GuardDutyMalwareScanStatus: scanResultStatus } },
    ]);
    expect(told).toMatchObject([
      {
        source: 'aws.guardduty',
        detail: {
          s3ObjectDetails: { bucketName: 'inbox', objectKey: key, versionId: 'v1' },
          scanResultDetails: { scanResultStatus, threats },
        },
      },
    ]);
  });

  it('says nothing of a file that is gone, and tries again where the scanner fails', async () => {
    await plan();
    await guardDuty.sink.put([landed('inbox', 'gone.pdf'), landed('inbox', 'clean.pdf')]);
    told = [];
    scanner = async () => {
      throw new Error('out of order');
    };
    const [gone, there] = deliveries;
    if (gone === undefined || there === undefined) throw new Error('nothing was sent');
    await guardDuty.target(gone);
    await expect(guardDuty.target(there)).rejects.toThrow('out of order');
    expect([told, tags]).toEqual([[], []]);
  });

  it('makes no plan whose role does not let it in', async () => {
    await expect(plan({ Role: 'arn:aws:iam::000000000000:role/other' })).rejects.toThrow('does not trust');
  });
});
