import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Block } from '@aws-sdk/client-textract';
import { makeScan } from '@countersign/documents/testing/make-scan';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { createTextract, type ScanProgress } from './index.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:textract';

describe('jobs of a runtime that dies', () => {
  const options = (dataDir: string, told: string[]) => ({
    region: 'eu-central-1',
    dataDir,
    s3: { getObject: async () => scanned },
    publishSns: async (_channel: unknown, message: string) => void told.push(JSON.parse(message).Status),
  });
  let scanned: Uint8Array;
  let folder: string;
  beforeAll(async () => {
    scanned = await makeScan((pdf) => pdf.fontSize(16).text('Governing law').addPage().text('Signed'));
    folder = await mkdtemp(path.join(tmpdir(), 'textract-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const call = async (api: AwsApi, operation: string, input: object) => {
    const headers = { 'x-amz-target': `Textract.${operation}` };
    const body = Buffer.from(JSON.stringify(input));
    const answer = await api.handle({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers,
      body,
      region: 'eu-central-1',
    });
    return JSON.parse(String(answer.body));
  };

  it('are read by the next one, which tells of every page', async () => {
    const told: string[] = [];
    const scanned: ScanProgress[] = [];
    const before = createTextract(options(folder, told));
    const { JobId } = await call(before.api, 'StartDocumentTextDetection', {
      DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'scan.pdf' } },
      NotificationChannel: { SNSTopicArn: TOPIC, RoleArn: 'arn:aws:iam::000000000000:role/textract' },
    });
    const running = await call(before.api, 'GetDocumentTextDetection', { JobId });
    expect(running).toEqual({ JobStatus: 'IN_PROGRESS', StatusMessage: 'waiting to be read' });
    await before.close();
    const after = createTextract({
      ...options(folder, told),
      onScanned: (progress) => scanned.push(progress),
    });
    after.start();
    await vi.waitFor(() => expect(told).toEqual(['SUCCEEDED']), { timeout: 60_000 });
    expect(scanned).toEqual([
      { key: 'scan.pdf', done: 1, pages: 2 },
      { key: 'scan.pdf', done: 2, pages: 2 },
    ]);
    const { Blocks } = await call(after.api, 'GetDocumentTextDetection', { JobId });
    const lines = Blocks.filter((block: Block) => block.BlockType === 'LINE').map(
      (block: Block) => block.Text,
    );
    expect(lines).toEqual(['Governing law', 'Signed']);
    await after.close();
  });

  it('end as failed where each page takes too long', async () => {
    const told: string[] = [];
    const slow = createTextract({
      ...options(await mkdtemp(path.join(folder, 'slow-')), told),
      pageMs: 1,
      log: () => undefined,
    });
    await call(slow.api, 'StartDocumentTextDetection', {
      DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'scan.pdf' } },
      NotificationChannel: { SNSTopicArn: TOPIC, RoleArn: 'arn:aws:iam::000000000000:role/textract' },
    });
    await vi.waitFor(() => expect(told).toEqual(['FAILED']), { timeout: 60_000 });
    await slow.close();
  });
});
