import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Run, RunDetail } from '@countersign/api';
import { hasEnded } from '@countersign/events/run-status';
import type { Runtime } from '@countersign/local';
import { inject, vi } from 'vitest';
import { type Api, createApi } from '../../cli/src/api/api-client.ts';
import type { SampleUser } from '../../cli/src/api/sign-in.ts';
import { endpoints } from '../../cli/src/embedded/connect.ts';
import { createReviewers } from '../../cli/src/process/reviewers.ts';
import { signInAs } from './sign-in.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');
export const sample = (name: string) => join(SAMPLES, 'pdf', `${name}.pdf`);
export const broken = (name: string) => join(SAMPLES, 'broken', `${name}.pdf`);

const WAITING = { timeout: 200_000, interval: 300 };

/** Where a system is, the account's own key, and the password of its sample users. */
type Reachable = Pick<Runtime, 'endpoint' | 'region' | 'operatorKey' | 'samplePassword'>;

const STAGE = process.env.COUNTERSIGN_STAGE ?? 'local';

/** The system under test, which `running-system.ts` started or found. */
export const connectToSystem = () =>
  connectTo({
    endpoint: inject('endpoint'),
    region: inject('region'),
    operatorKey: inject('operatorKey'),
    samplePassword: inject('samplePassword'),
  });

/** A running Countersign, spoken to by AWS APIs and HTTP alone. */
export async function connectTo({ endpoint, region, operatorKey, samplePassword }: Reachable) {
  const aws = { endpoint, region, credentials: operatorKey };
  const s3 = new S3Client(aws);
  const sfn = new SFNClient(aws);
  const ssm = new SSMClient(aws);

  async function parameter(name: string): Promise<string> {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `/countersign/${STAGE}/${name}` }));
    return Parameter!.Value!;
  }
  const [inbox, documents, issuer, audience] = await Promise.all(
    ['inbox-bucket', 'documents-bucket', 'token-issuer', 'token-audience'].map(parameter),
  );
  const api = await endpoints(parameter);
  const as = (user: SampleUser): Api => createApi(api, signInAs(issuer!, audience!, user, samplePassword));
  const operator = as('uploader');
  const reviewers = createReviewers([as('reviewer'), as('lead'), operator], 'approve');

  async function put(key: string, body: Uint8Array): Promise<string> {
    await s3.send(new PutObjectCommand({ Bucket: inbox, Key: key, Body: body }));
    return key;
  }
  const newKey = (path: string) => `${crypto.randomUUID()}/${basename(path)}`;

  /** Puts a file into the inbox as it is, and answers its key. */
  const dropAsIs = async (path: string, key = newKey(path)) => put(key, await readFile(path));

  /** The same with a remark after its end, so that the system has never seen these bytes. */
  const drop = async (path: string, key = newKey(path)) =>
    put(key, Buffer.concat([await readFile(path), Buffer.from(`\n% ${crypto.randomUUID()}\n`)]));

  /** The run of an object once it is as wanted. */
  async function runWhere(key: string, wanted: (run: Run) => boolean, approve = false): Promise<RunDetail> {
    const found = await vi.waitUntil(async () => {
      const [run] = await operator.listRuns({ key });
      if (run && approve && run.status === 'AWAITING_REVIEW') await reviewers.decide(new Set([run.runId]));
      return run && wanted(run) ? run : false;
    }, WAITING);
    return operator.getRun(found.runId);
  }

  const ended = ({ status }: Run) => hasEnded(status);

  /** The run of an object when it and its execution have ended; the last state records the end, so the row is first. */
  async function endWhere(key: string, approve: boolean): Promise<RunDetail> {
    const run = await runWhere(key, ended, approve);
    const { executionArn } = run;
    if (executionArn) {
      await vi.waitUntil(
        async () => (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status !== 'RUNNING',
        WAITING,
      );
    }
    return run;
  }

  return {
    aws,
    s3,
    sfn,
    sqs: new SQSClient(aws),
    inbox: inbox!,
    documents: documents!,
    parameter,
    samplePassword,
    as,
    operator,
    drop,
    dropAsIs,
    runWhere,
    /** The run of an object when it has ended, reviewers approving whatever reaches them. */
    approvedEnd: (key: string) => endWhere(key, true),
    /** The run of an object when it has ended by itself. */
    end: (key: string) => endWhere(key, false),
    async readDocument(key: string): Promise<unknown> {
      const object = await s3.send(new GetObjectCommand({ Bucket: documents, Key: key }));
      return JSON.parse(await object.Body!.transformToString());
    },
  };
}

export type System = Awaited<ReturnType<typeof connectTo>>;
