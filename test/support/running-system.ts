import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the AWS APIs of the system under test answer. */
    endpoint: string;
    region: string;
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
    return async () => {};
  }
  const runtime = await startEmbedded({ onProgress: () => {} });
  project.provide('endpoint', runtime.endpoint);
  project.provide('region', runtime.region);
  return () => runtime.stop();
}
