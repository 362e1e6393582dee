import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { refusalsOf } from './access.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the AWS APIs of the system under test answer. */
    endpoint: string;
    region: string;
    operatorKey: { accessKeyId: string; secretAccessKey: string };
  }
}

/**
 * Gives the end-to-end tests a system: the one at COUNTERSIGN_ENDPOINT, whatever it is, or an embedded runtime in
 * memory that lives as long as the tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.COUNTERSIGN_ENDPOINT;
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  if (given) {
    project.provide('endpoint', given);
    project.provide('region', region);
    project.provide('operatorKey', keyOfEnvironment(process.env));
    return async () => {};
  }
  const runtime = await startEmbedded({ onProgress: () => {} });
  project.provide('endpoint', runtime.endpoint);
  project.provide('region', runtime.region);
  project.provide('operatorKey', runtime.operatorKey);
  return async () => {
    const refused = await refusalsOf(runtime.endpoint);
    await runtime.stop();
    if (refused.length > 0)
      throw new Error(
        `The services asked for what they may not have, or what the embedded runtime does not do:\n${refused.join('\n')}`,
      );
  };
}

/** What to sign with at an endpoint that is not ours; emulators often take anything. */
const keyOfEnvironment = ({
  AWS_ACCESS_KEY_ID: accessKeyId = 'test',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = 'test',
}: NodeJS.ProcessEnv) => ({ accessKeyId, secretAccessKey });
