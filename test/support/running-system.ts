import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { refusalsOf } from './access.ts';
import { loggedWords } from './logged-words.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the AWS APIs of the system under test answer. */
    endpoint: string;
    region: string;
    operatorKey: { accessKeyId: string; secretAccessKey: string };
    /** What its sample users sign in with. */
    samplePassword: string;
  }
}

/**
 * Gives the end-to-end tests a system: the one at COUNTERSIGN_ENDPOINT, whatever it is, whose sample users have the
 * COUNTERSIGN_PASSWORD, or an embedded runtime in memory that lives as long as the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.COUNTERSIGN_ENDPOINT;
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  if (given) {
    project.provide('endpoint', given);
    project.provide('region', region);
    project.provide('operatorKey', keyOfEnvironment(process.env));
    project.provide('samplePassword', process.env.COUNTERSIGN_PASSWORD ?? '');
    return async () => {};
  }
  const logDir = await mkdtemp(join(tmpdir(), 'countersign-logs-'));
  const runtime = await startEmbedded({ logDir, onProgress: () => {} });
  project.provide('endpoint', runtime.endpoint);
  project.provide('region', runtime.region);
  project.provide('operatorKey', runtime.operatorKey);
  project.provide('samplePassword', runtime.samplePassword);
  return async () => {
    const refused = await refusalsOf(runtime.endpoint);
    const words = await loggedWords(runtime, logDir);
    await runtime.stop();
    await rm(logDir, { recursive: true, force: true });
    if (refused.length > 0)
      throw new Error(
        `The services asked for what they may not have, or what the embedded runtime does not do:\n${refused.join('\n')}`,
      );
    if (words.length > 0) throw new Error(`Functions printed words of contracts:\n${words.join('\n')}`);
  };
}

/** What to sign with at an endpoint that is not ours; emulators often take anything. */
const keyOfEnvironment = ({
  AWS_ACCESS_KEY_ID: accessKeyId = 'test',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = 'test',
}: NodeJS.ProcessEnv) => ({ accessKeyId, secretAccessKey });
