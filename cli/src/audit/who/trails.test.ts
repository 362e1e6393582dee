import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createS3 } from '@countersign/local/aws/s3/index';
import { openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bucketTrail, bucketTrailBegin } from './bucket-trail.ts';
import { fileTrail, fileTrailBegin } from './file-trail.ts';
import { gapBefore, touchesText, unknownText } from './touch.ts';
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

async function namesIn(trail: Trail, doubt: (line: string) => void = (line) => expect.fail(line)) {
  const names: string[] = [];
  for await (const { eventName } of trail(since, until, doubt)) names.push(eventName);
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
    const doubts: string[] = [];
    expect(await namesIn(fileTrail(folder), (line) => doubts.push(line))).toEqual(['New', 'Old']);
    expect(doubts).toEqual(['1 lines of calls.jsonl are no records any more']);
  });

  it('begins with the oldest call that is kept, whatever strangers were refused before', async () => {
    await mkdir(join(folder, 'cloudtrail'));
    const write = (name: string, at: string) =>
      writeFile(join(folder, 'cloudtrail', name), `{"half\n${JSON.stringify(record(at, 'Get'))}\n`);
    await write('calls.jsonl', '2026-11-28T11:00:00Z');
    expect(await fileTrailBegin(folder)).toEqual(new Date('2026-11-28T11:00:00Z'));
    await write('calls.jsonl.1', '2026-11-28T10:00:00Z');
    await write('calls.jsonl.10', '2026-11-28T01:00:00Z');
    await write('calls.jsonl.9', '2026-11-28T02:00:00Z');
    await write('strangers.jsonl', '2026-11-01T02:00:00Z');
    expect(await fileTrailBegin(folder)).toEqual(new Date('2026-11-28T01:00:00Z'));
    expect(await namesIn(fileTrail(folder), () => {})).toHaveLength(4);
  });

  it('is empty where nothing was written', async () => {
    expect(await fileTrailBegin(folder)).toBeUndefined();
    expect(await namesIn(fileTrail(folder))).toEqual([]);
  });
});

describe('bucketTrail', () => {
  it("reads CloudTrail's files of the days as they were written first, tells what came later, and reads no digests", async () => {
    const gateway = await openTestGateway();
    const s3 = createS3({ secretOf: () => 'test' });
    gateway.serve({ apis: [s3.api] });
    const place = { stackName: 's', logicalId: 'B', region: 'eu-central-1', accountId: '1' };
    await s3.providers[0]?.create({
      type: 'AWS::S3::Bucket',
      ...place,
      properties: { BucketName: 'trail', VersioningConfiguration: { Status: 'Enabled' } },
    });
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
      expect(await bucketTrailBegin(client, 'trail')).toEqual(new Date('2026-11-26T00:00:00Z'));
      expect(await namesIn(bucketTrail(client, 'trail'))).toEqual(['New', 'Old']);
      await put(`${region}/2026/11/27/1_b.json.gz`);
      const hidden = `${region}/2026/11/28/1_c.json.gz`;
      await client.send(new DeleteObjectCommand({ Bucket: 'trail', Key: hidden }));
      const doubts: string[] = [];
      expect(await namesIn(bucketTrail(client, 'trail'), (line) => doubts.push(line))).toEqual([
        'New',
        'Old',
      ]);
      expect(doubts).toEqual([
        expect.stringMatching(/1_b.json.gz was written over 1 times/),
        expect.stringMatching(/1_c.json.gz was hidden by a delete marker/),
      ]);
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

  it('keeps apart what was done to different messages of one queue', () => {
    const done = { ...touch, at: '2026-11-28T11:00:00Z', resource: 'extract-dlq' };
    const text = touchesText([
      { ...done, about: 'message one' },
      { ...done, about: 'message two' },
    ]);
    expect(text).toContain('extract-dlq, message one');
    expect(text).toContain('extract-dlq, message two');
  });

  it('cuts a long name, so that the others can be read', () => {
    const long = { ...touch, at: '2026-11-28T11:00:00Z', resource: `runs/${'k'.repeat(900)}/text.json` };
    const text = touchesText([long, { ...long, who: 'w'.repeat(900), outcome: 'o'.repeat(900) }]);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(450);
    expect(text).toMatch(/runs\/k+…k+\/text.json/);
  });

  it('says that nothing is there', () => {
    expect(touchesText([])).toContain('Nothing is recorded');
  });
});

describe('gapBefore', () => {
  const begun = new Date('2026-11-28T10:00:00Z');

  it.each<[string, Date | undefined, RegExp]>([
    ['began with the run', begun, /^$/],
    ['began later', new Date('2026-11-28T11:00:00Z'), /^NOT KNOWN.*since 2026-11-28T11/],
    ['has nothing', undefined, /^NOT KNOWN: No call/],
  ])('says of a trail that %s what it does not know', (_, begin, told) => {
    expect(gapBefore(begin, begun) ?? '').toMatch(told);
  });
});
