import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import {
  type Block,
  DetectDocumentTextCommand,
  GetDocumentTextDetectionCommand,
  type GetDocumentTextDetectionResponse,
  StartDocumentTextDetectionCommand,
  TextractClient,
} from '@aws-sdk/client-textract';
import { makePdf } from '@countersign/documents/testing/make-pdf';
import { makeScan, scan } from '@countersign/documents/testing/make-scan';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { errorResponse } from '../../core/protocols/error-response.ts';
import { createTextract, type Textract } from './index.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:textract';
const published: { topic: string; message: Record<string, unknown> }[] = [];
const objects = new Map<string, Uint8Array>();
let textract: Textract;
let server: Server;
let client: TextractClient;

const serve = (api: AwsApi): Server =>
  createServer(async (incoming, response) => {
    const request = {
      method: incoming.method ?? 'POST',
      path: incoming.url ?? '/',
      query: new URLSearchParams(),
      headers: incoming.headers as Record<string, string>,
      body: await buffer(incoming),
      region: 'eu-central-1',
    };
    const { status, headers, body } = await api
      .handle(request)
      .catch((error: unknown) => errorResponse(error, request, 'textract', 'request-id'));
    response.writeHead(status, headers).end(body);
  });

beforeAll(async () => {
  objects.set(
    'plain.pdf',
    await makePdf((pdf) => pdf.text('This Agreement ends in 2030.').addPage().text('Signed')),
  );
  objects.set('locked.pdf', await makePdf((pdf) => pdf.text('secret'), { userPassword: 'secret' }));
  objects.set('letter.docx', Buffer.from('PK\x03\x04word/document.xml'));
  textract = createTextract({
    region: 'eu-central-1',
    s3: {
      async getObject(_bucket, key) {
        const bytes = objects.get(key);
        if (!bytes) throw new Error('NoSuchKey');
        return bytes;
      },
    },
    async publishSns({ SNSTopicArn: topic }, message) {
      published.push({ topic, message: JSON.parse(message) });
    },
  });
  server = serve(textract.api).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  client = new TextractClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

afterAll(async () => {
  client.destroy();
  await textract.close();
  server.closeAllConnections();
  server.close();
});

const start = (name: string, more: object = {}) =>
  client.send(
    new StartDocumentTextDetectionCommand({
      DocumentLocation: { S3Object: { Bucket: 'documents', Name: name } },
      ...more,
    }),
  );

const finished = (jobId: string | undefined): Promise<GetDocumentTextDetectionResponse> =>
  vi.waitFor(
    async () => {
      const answer = await client.send(new GetDocumentTextDetectionCommand({ JobId: jobId }));
      expect(answer.JobStatus).not.toBe('IN_PROGRESS');
      return answer;
    },
    { timeout: 60_000, interval: 50 },
  );

describe('asynchronous detection', () => {
  it('answers with pages, lines and words in their places', async () => {
    const { JobId } = await start('plain.pdf');
    const { JobStatus, DocumentMetadata, Blocks = [] } = await finished(JobId);
    expect({ JobStatus, DocumentMetadata }).toEqual({
      JobStatus: 'SUCCEEDED',
      DocumentMetadata: { Pages: 2 },
    });
    const lines = Blocks.filter((block) => block.BlockType === 'LINE');
    expect(lines.map(({ Text, Page }) => [Text, Page])).toEqual([
      ['This Agreement ends in 2030.', 1],
      ['Signed', 2],
    ]);
    const wordIds = lines[0]!.Relationships![0]!.Ids!;
    const words = wordIds.map((id) => Blocks.find((block) => block.Id === id)!);
    expect(words.map((word) => word.Text)).toEqual(['This', 'Agreement', 'ends', 'in', '2030.']);
    expect(words[0]!.Geometry!.BoundingBox!.Left).toBeCloseTo(72 / 595.28, 3);
    expect(new Set(Blocks.map((block) => block.Id)).size).toBe(Blocks.length);
  });

  it('pages through results without losing a block', async () => {
    const { JobId } = await start('plain.pdf');
    const { Blocks: all = [] } = await finished(JobId);
    const collected = [];
    let NextToken: string | undefined;
    do {
      const answer: GetDocumentTextDetectionResponse = await client.send(
        new GetDocumentTextDetectionCommand({ JobId, MaxResults: 3, NextToken }),
      );
      expect(answer.Blocks!.length).toBeLessThanOrEqual(3);
      collected.push(...answer.Blocks!);
      NextToken = answer.NextToken;
    } while (NextToken);
    expect(collected).toEqual(all);
  });

  it('publishes the end of a job as AWS does', async () => {
    const { JobId } = await start('plain.pdf', {
      JobTag: 'task-1',
      NotificationChannel: { SNSTopicArn: TOPIC, RoleArn: 'arn:aws:iam::000000000000:role/textract' },
    });
    await vi.waitFor(() => expect(published.some(({ message }) => message.JobId === JobId)).toBe(true), {
      timeout: 30_000,
    });
    expect(published.find(({ message }) => message.JobId === JobId)).toEqual({
      topic: TOPIC,
      message: {
        JobId,
        Status: 'SUCCEEDED',
        API: 'StartDocumentTextDetection',
        JobTag: 'task-1',
        Timestamp: expect.any(Number),
        DocumentLocation: { S3ObjectName: 'plain.pdf', S3Bucket: 'documents' },
      },
    });
  });

  it('starts one job for one client token, and refuses the token for another document', async () => {
    const first = await start('plain.pdf', { ClientRequestToken: 'token-1' });
    const second = await start('plain.pdf', { ClientRequestToken: 'token-1' });
    expect(second.JobId).toBe(first.JobId);
    await expect(start('locked.pdf', { ClientRequestToken: 'token-1' })).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
  });

  it('fails the job of a document that needs a password, with the reason', async () => {
    const { JobId } = await start('locked.pdf');
    expect(await finished(JobId)).toMatchObject({
      JobStatus: 'FAILED',
      StatusMessage: expect.stringContaining('encrypted'),
    });
  });

  it.each([
    ['missing.pdf', 'InvalidS3ObjectException'],
    ['letter.docx', 'UnsupportedDocumentException'],
  ])('refuses %s with %s', async (name, error) => {
    await expect(start(name)).rejects.toMatchObject({ name: error });
  });

  it('knows no job that it did not start, and no token that it did not give', async () => {
    await expect(
      client.send(new GetDocumentTextDetectionCommand({ JobId: 'unknown' })),
    ).rejects.toMatchObject({ name: 'InvalidJobIdException' });
    const { JobId } = await start('plain.pdf');
    await finished(JobId);
    await expect(
      client.send(new GetDocumentTextDetectionCommand({ JobId, NextToken: 'bm9uc2Vuc2U' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('synchronous detection', () => {
  const detect = (Bytes: Uint8Array) => client.send(new DetectDocumentTextCommand({ Document: { Bytes } }));

  const words = (Blocks: Block[] = []) =>
    Blocks.filter((block) => block.BlockType === 'WORD').map((word) => word.Text);

  it('reads a picture by OCR', async () => {
    const [picture] = await scan(await makePdf((pdf) => pdf.fontSize(16).text('Limitation of liability')));
    const { Blocks } = await detect(picture!);
    expect(words(Blocks)).toEqual(['Limitation', 'of', 'liability']);
  });

  it('reads a PDF page without a text layer by OCR', async () => {
    const { Blocks } = await detect(await makeScan((pdf) => pdf.fontSize(16).text('Governing law')));
    expect(words(Blocks)).toEqual(['Governing', 'law']);
    const line = Blocks!.find((block) => block.BlockType === 'LINE')!;
    expect(line.Confidence).toBeGreaterThan(50);
    expect(line.Geometry!.BoundingBox!.Top).toBeCloseTo(72 / 841.89, 1);
  });

  it('takes one page only', async () => {
    await expect(detect(objects.get('plain.pdf')!)).rejects.toMatchObject({
      name: 'UnsupportedDocumentException',
    });
  });

  it('refuses a picture that is damaged, and goes on reading', async () => {
    const [picture] = await scan(await makePdf((pdf) => pdf.fontSize(16).text('Term')));
    await expect(detect(picture!.subarray(0, 60))).rejects.toMatchObject({ name: 'BadDocumentException' });
    expect(words((await detect(picture!)).Blocks)).toEqual(['Term']);
  });

  it('says why a document cannot be read', async () => {
    await expect(detect(objects.get('locked.pdf')!)).rejects.toMatchObject({
      name: 'BadDocumentException',
      message: expect.stringContaining('encrypted'),
    });
  });
});
