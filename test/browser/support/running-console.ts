import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { uploadSite } from '@countersign/console/upload';
import type { TestProject } from 'vitest/node';
import { ROOT, startEmbedded } from '../../../cli/src/embedded/start-embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the console answers, with a slash at the end. */
    console: string;
    endpoint: string;
    region: string;
  }
}

/** Contracts whose reviews the paths go through; each path has its own. */
const CONTRACTS = [
  'pdf/agency-agreement',
  'pdf/master-services-agreement',
  'pdf/distribution-agreement',
  'pdf/software-licence',
  'pdf/supply-agreement',
  'pdf/mutual-nda',
  'broken/encrypted',
];

export const SCREENSHOTS = join(ROOT, 'artifacts', 'screenshots');

/**
 * Gives the tests a console with contracts on their way: the one at COUNTERSIGN_CONSOLE (with COUNTERSIGN_ENDPOINT and
 * the samples in its inbox), or one in an embedded runtime in memory that lives as long as the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  const given = process.env.COUNTERSIGN_CONSOLE;
  if (given) {
    provide(project, given, process.env.COUNTERSIGN_ENDPOINT!, region);
    return async () => {};
  }
  const building = promisify(execFile)('npm', ['run', 'build', '-w', 'services/console'], { cwd: ROOT });
  const runtime = await startEmbedded({ onProgress: () => {} });
  await building;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ endpoint: runtime.endpoint, region, forcePathStyle: true, credentials });
  await uploadSite(s3, runtime.parameter('/countersign/local/console-bucket')!);
  const Bucket = runtime.parameter('/countersign/local/inbox-bucket')!;
  for (const contract of CONTRACTS) {
    const Body = await readFile(join(ROOT, 'samples', `${contract}.pdf`));
    await s3.send(new PutObjectCommand({ Bucket, Key: `samples/${basename(contract)}.pdf`, Body }));
  }
  provide(project, runtime.consoleUrl!, runtime.endpoint, region);
  return () => runtime.stop();
}

function provide(project: TestProject, console: string, endpoint: string, region: string): void {
  project.provide('console', console);
  project.provide('endpoint', endpoint);
  project.provide('region', region);
}
