import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { uploadSite } from '@countersign/console/upload';
import type { TestProject } from 'vitest/node';
import { buildConsole } from '../../../cli/src/embedded/build-console.ts';
import { published } from '../../../cli/src/embedded/people.ts';
import { ROOT, startEmbedded } from '../../../cli/src/embedded/start-embedded.ts';
import { subscribePeople } from '../../../cli/src/embedded/subscribe-people.ts';
import { embeddedS3, uploadFile } from '../../../cli/src/inbox/upload.ts';
import { unreadContract } from './unread-contract.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the console answers, with a slash at the end. */
    console: string;
    endpoint: string;
    /** Where links to objects lead. */
    objects: string;
    region: string;
    operatorKey: { accessKeyId: string; secretAccessKey: string };
    samplePassword: string;
  }
}

/** Contracts whose reviews the paths go through; each path has its own. */
const CONTRACTS = [
  'pdf/agency-agreement',
  'pdf/master-services-agreement',
  'pdf/distribution-agreement',
  'pdf/software-licence',
  'pdf/rahmenvertrag-it',
  'pdf/supply-agreement',
  'pdf/mutual-nda',
  'pdf/hosting-agreement',
  'broken/encrypted',
];

export const SCREENSHOTS = join(ROOT, 'artifacts', 'screenshots');

/**
 * Gives the tests a console with contracts on their way: the one at COUNTERSIGN_CONSOLE (with COUNTERSIGN_ENDPOINT,
 * COUNTERSIGN_PASSWORD of the sample users and the samples in its inbox), or one in an embedded runtime in memory that lives as long as the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  const given = process.env.COUNTERSIGN_CONSOLE;
  if (given) {
    const endpoint = process.env.COUNTERSIGN_ENDPOINT!;
    const { AWS_ACCESS_KEY_ID = 'test', AWS_SECRET_ACCESS_KEY = 'test' } = process.env;
    project.provide('operatorKey', {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
    });
    project.provide('samplePassword', process.env.COUNTERSIGN_PASSWORD ?? '');
    provide(project, given, endpoint, process.env.COUNTERSIGN_OBJECTS ?? endpoint, region);
    return async () => {};
  }
  const onProgress = () => {};
  const [runtime] = await Promise.all([startEmbedded({ onProgress }), buildConsole(onProgress)]);
  const s3 = embeddedS3(runtime);
  await uploadSite(s3, published(runtime, 'console-bucket'));
  await subscribePeople(runtime);
  const inbox = published(runtime, 'inbox-bucket');
  for (const contract of CONTRACTS) {
    const path = join(ROOT, 'samples', `${contract}.pdf`);
    await uploadFile(s3, inbox, `samples/${basename(contract)}.pdf`, path);
  }
  await s3.send(
    new PutObjectCommand({ Bucket: inbox, Key: 'samples/unread-clause.pdf', Body: await unreadContract() }),
  );
  project.provide('operatorKey', runtime.operatorKey);
  project.provide('samplePassword', runtime.samplePassword);
  provide(project, runtime.consoleUrl!, runtime.endpoint, runtime.objectsEndpoint, region);
  return () => runtime.stop();
}

function provide(
  project: TestProject,
  console: string,
  endpoint: string,
  objects: string,
  region: string,
): void {
  project.provide('console', console);
  project.provide('endpoint', endpoint);
  project.provide('objects', objects);
  project.provide('region', region);
}
