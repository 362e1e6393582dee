import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  UpdateStackCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { type Zippable, zipSync } from 'fflate';
import { withoutLacks, withVariables } from './without-lacks.ts';

const BUCKET = 'countersign-deployments';
const WAITING = { maxWaitTime: 120, minDelay: 1, maxDelay: 1 };
const CAPABILITIES = { Capabilities: ['CAPABILITY_NAMED_IAM' as const] };

export interface Aws {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The emulator under test; without an endpoint there is none. */
export const EMULATED: Aws = {
  endpoint: process.env.COUNTERSIGN_EMULATOR ?? '',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

function zipOf(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(folder.length + 1)] = readFileSync(path);
    }
  return zipSync(files, { level: 1 });
}

/**
 * CloudFormation at an endpoint, as a deployment uses it: code and templates in a bucket, a stack for each service.
 * @param variables of every function's environment, beside its own
 */
export async function openDeployer(aws: Aws, variables: Readonly<Record<string, string>> = {}) {
  const s3 = new S3Client({ ...aws, forcePathStyle: true });
  const client = new CloudFormationClient(aws);
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  const put = (Key: string, Body: Uint8Array | string) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
  const urlOf = (name: string) => `${aws.endpoint}/${BUCKET}/${name}.json`;

  /** Uploads the artifacts of a package, and its template with their place in it. */
  async function upload({ name, template, codePath }: ServicePackage): Promise<void> {
    const text = JSON.stringify(withVariables(withoutLacks(template), variables), (key, value) =>
      key === 'Code' && 'S3Key' in value ? { ...value, S3Bucket: BUCKET } : value,
    );
    const keys = new Set([...text.matchAll(/"S3Key":"([^"]+)"/g)].map(([, key = '']) => key));
    for (const key of keys) await put(key, zipOf(join(codePath, basename(key, '.zip'))));
    await put(`${name}.json`, text);
  }

  return {
    async create(source: ServicePackage): Promise<string> {
      await upload(source);
      const stack = { StackName: source.name, TemplateURL: urlOf(source.name), ...CAPABILITIES };
      await client.send(new CreateStackCommand(stack));
      const { reason } = await waitUntilStackCreateComplete(
        { client, ...WAITING },
        { StackName: source.name },
      );
      return reason.Stacks[0].StackStatus;
    },
    /** @throws Error of CloudFormation's, also where nothing changes */
    async update({ name }: ServicePackage): Promise<void> {
      await client.send(
        new UpdateStackCommand({ StackName: name, TemplateURL: urlOf(name), ...CAPABILITIES }),
      );
    },
    /** Asks for a stack of one resource. @throws Error of CloudFormation's */
    async createOne(type: string): Promise<void> {
      const TemplateBody = JSON.stringify({ Resources: { One: { Type: type, Properties: {} } } });
      await client.send(new CreateStackCommand({ StackName: 'one', TemplateBody }));
    },
  };
}
