import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createS3 } from '@countersign/local/aws/s3/index';
import { openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bucketTrail } from './bucket-trail.ts';
import { fileTrail } from './file-trail.ts';
import { touchesText, unknownText } from './touch.ts';
import type { Trail } from './trail-record.ts';

const record = (eventTime: string, eventName: string) => ({
  eventVersion: '1.11',
  eventTime,
  eventName,
  eventSource: 's3.amazonaws.com',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::1:user/anna' },
});
const since = new Date('2026-11-27T12:00:00Z');
const until = new Date('2026-11-28T12:00:00Z');

async function namesIn(trail: Trail) {
  const names: string[] = [];
  for await (const { eventName } of trail(since, until)) names.push(eventName);
  return names.sort();
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-who-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('fileTrail', () => {
  it('reads every file that is kept, and no half line', async () => {
    await mkdir(join(folder, 'cloudtrail'));
    const line = (...given: Parameters<typeof record>) => `${JSON.stringify(record(...given))}\n`;
    await writeFile(
      join(folder, 'cloudtrail', 'calls.jsonl.1'),
      line('2026-11-27T11:00:00Z', 'Earlier') + line('2026-11-27T13:00:00Z', 'Old'),
    );
    await writeFile(
      join(folder, 'cloudtrail', 'calls.jsonl'),
      `${line('2026-11-28T11:00:00Z', 'New')}{"eventTime":"2026-1`,
    );
    expect(await namesIn(fileTrail(folder))).toEqual(['New', 'Old']);
  });

  it('is empty where nothing was written', async () => {
    expect(await namesIn(fileTrail(folder))).toEqual([]);
  });
});

describe('bucketTrail', () => {
  it("reads CloudTrail's files of the days, and not its digests", async () => {
    const gateway = await openTestGateway();
    const s3 = createS3({ secretOf: () => 'test' });
    gateway.serve({ apis: [s3.api] });
    const place = { stackName: 's', logicalId: 'B', region: 'eu-central-1', accountId: '1' };
    await s3.providers[0]?.create({ type: 'AWS::S3::Bucket', ...place, properties: { BucketName: 'trail' } });
    const client = new S3Client({
      endpoint: gateway.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      forcePathStyle: true,
    });
    const put = (Key: string, ...Records: unknown[]) =>
      client.send(
        new PutObjectCommand({ Bucket: 'trail', Key, Body: gzipSync(JSON.stringify({ Records })) }),
      );
    const region = 'AWSLogs/1/CloudTrail/eu-central-1';
    await put(`${region}/2026/11/26/1_a.json.gz`, record('2026-11-26T10:00:00Z', 'Earlier'));
    await put(`${region}/2026/11/27/1_b.json.gz`, record('2026-11-27T13:00:00Z', 'Old'));
    await put(`${region}/2026/11/28/1_c.json.gz`, record('2026-11-28T10:00:00Z', 'New'));
    await put('AWSLogs/1/CloudTrail-Digest/eu-central-1/2026/11/28/1_d.json.gz', { eventName: 'Digest' });
    try {
      expect(await namesIn(bucketTrail(client, 'trail'))).toEqual(['New', 'Old']);
    } finally {
      await gateway.close();
      s3.close();
    }
  });
});

it.each(['link', 'search', 'review', 'tables', 'mail', 'export'])(
  'says that it does not tell of every %s',
  (way) => {
    expect(unknownText()).toContain(way);
  },
);

describe('touchesText', () => {
  const touch = { who: 'anna', action: 's3:GetObject', resource: 'text.json', outcome: 'done' };

  it('counts what is the same in all but time', () => {
    const text = touchesText([
      { ...touch, at: '2026-11-28T11:00:00Z' },
      { ...touch, at: '2026-11-28T10:00:00Z' },
      { ...touch, at: '2026-11-28T10:30:00Z', outcome: 'AccessDenied' },
    ]);
    expect(
      text
        .split('\n')
        .slice(2)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      [
        'anna',
        's3:GetObject',
        'text.json',
        'done',
        '    2',
        '2026-11-28T10:00:00Z',
        '2026-11-28T11:00:00Z',
      ].map((cell) => cell.trim()),
      [
        'anna',
        's3:GetObject',
        'text.json',
        'AccessDenied',
        '1',
        '2026-11-28T10:30:00Z',
        '2026-11-28T10:30:00Z',
      ],
    ]);
  });

  it('says that nothing is there', () => {
    expect(touchesText([])).toContain('Nothing is recorded');
  });
});
