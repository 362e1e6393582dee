import { MAILBOX_PATH } from '../aws/sns/index.ts';
import {
  createProviderRegistry,
  type LoadedStack,
  loadStacks,
  openDeployedResources,
} from '../core/cloudformation/index.ts';
import { openGateway } from '../core/gateway/index.ts';
import { claimDataDir } from '../core/locks/claim-data-dir.ts';
import { ACCOUNT_ID } from '../core/protocols/aws-api.ts';
import { createClosers } from './closers.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { openServices } from './services.ts';

/** An embedded AWS that runs the stacks. */
export interface Runtime {
  /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  /** Address of the console, if it is among the stacks. */
  readonly consoleUrl: string | undefined;
  readonly region: string;
  readonly stacks: readonly LoadedStack[];
  /** Value of a Systems Manager parameter, through which the stacks publish names and addresses. */
  parameter(name: string): string | undefined;
  /** Ends everything, keeping with a data folder what is unfinished for the next start. */
  stop(): Promise<void>;
}

/**
 * Starts an embedded AWS, creates the resources of the packaged services in it and sets them to work, continuing
 * with a data folder what the last process left, however it ended.
 * Throws an `Error` that says what in which stack cannot run; then nothing is left behind.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { region = 'eu-central-1', onProgress } = options;
  const closers = createClosers();
  try {
    if (options.dataDir !== undefined) closers.add(claimDataDir(options.dataDir));
    const gateway = await openGateway({
      port: options.port,
      ...(options.log === undefined ? {} : { log: options.log }),
    });
    closers.add(() => gateway.close());
    const services = await openServices({ ...options, region, url: gateway.url }, closers);
    // Custom resources run functions while the stacks load, and those call the APIs.
    gateway.serve({
      apis: services.apis,
      routes: services.routes,
      faults: services.faults.plan,
      metrics: services.metrics,
    });
    const stacks = await loadStacks({
      stacks: options.packages,
      registry: createProviderRegistry(services.providers),
      deployed: openDeployedResources(options.dataDir),
      region,
      accountId: ACCOUNT_ID,
      parameters: { OutboxUrl: `${gateway.url}${MAILBOX_PATH}`, ...options.parameters },
      readParameter: (name) => services.parameters.get(name)?.value,
      onProgress: ({ name, resources }) => onProgress?.(`loaded ${name} (${resources.size} resources)`),
    });
    await services.start();
    return {
      endpoint: gateway.url,
      consoleUrl: services.consoleUrl(),
      region,
      stacks,
      parameter: (name) => services.parameters.get(name)?.value,
      stop: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll().catch(() => undefined);
    throw error;
  }
}
