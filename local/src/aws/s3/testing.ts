import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { BusEntry } from '../../core/delivery/event-sink.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import type { AuthorizeObject } from './call.ts';
import { createS3 } from './index.ts';

const SECRET = 'test';

/** Origin of the runtime's own pages. */
export const SITE = 'http://localhost:5173';

/** The bucket of the tests. */
export const Bucket = 'documents';

interface TestS3Options {
  readonly authorize?: AuthorizeObject;
  readonly dataDir?: string;
}

/** An S3 behind a gateway, with a client and what it told the bus. */
export async function openTestS3({ authorize, dataDir }: TestS3Options = {}) {
  const events: BusEntry[] = [];
  const gateway = await openTestGateway();
  const s3 = createS3({
    dataDir,
    secretOf: () => SECRET,
    ...(authorize && { authorize }),
    events: { put: async (entries) => void events.push(...entries) },
  });
  gateway.serve({ apis: [s3.api], origins: () => [SITE] });
  const client = new S3Client(clientConfig(gateway));
  const provider = s3.providers.find((each) => each.type === 'AWS::S3::Bucket')!;
  const place = { logicalId: 'B', stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
  return {
    events,
    gateway,
    client,
    declare: (properties: Record<string, unknown> = {}) =>
      provider.create({ type: provider.type, ...place, properties: { BucketName: Bucket, ...properties } }),
    put: (Key: string, Body: string | Uint8Array, more: object = {}) =>
      client.send(new PutObjectCommand({ Bucket, Key, Body, ...more })),
    async text(Key: string, more: object = {}): Promise<string> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
      return Body!.transformToString();
    },
    async close(): Promise<void> {
      client.destroy();
      await gateway.close();
      s3.close();
    },
  };
}

export type TestS3 = Awaited<ReturnType<typeof openTestS3>>;
