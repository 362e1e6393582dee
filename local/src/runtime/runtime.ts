import { MAILBOX_PATH } from '../aws/sns/index.ts';
import {
  createProviderRegistry,
  type LoadedStack,
  loadStacks,
  openDeployedResources,
} from '../core/cloudformation/index.ts';
import { openGateway } from '../core/gateway/index.ts';
import { type AccessKey, operatorKeyOf } from '../core/iam/access-keys.ts';
import { verifySigned } from '../core/iam/signed-request.ts';
import { claimDataDir } from '../core/locks/claim-data-dir.ts';
import { createFilesPrivately, ensurePrivateFolder } from '../core/locks/private-folder.ts';
import { ACCOUNT_ID } from '../core/protocols/aws-api.ts';
import { createClosers } from './closers.ts';
import { observed } from './observed.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { openServices } from './services.ts';

/** An embedded AWS that runs the stacks. */
export interface Runtime {
  /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  /** The same for S3 alone, for `AWS_ENDPOINT_URL_S3`: links to objects lead here. */
  readonly objectsEndpoint: string;
  /** The account's own key, for clients of the APIs. */
  readonly operatorKey: AccessKey;
  /** What the sample people of the user pool sign in with; it stands in the data folder. */
  readonly samplePassword: string;
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
 * @throws Error that says what in which stack cannot run, or the reason of the options' signal; then nothing is left behind.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { region = 'eu-central-1', onProgress, signal } = options;
  const closers = createClosers();
  try {
    signal?.throwIfAborted();
    closers.add(createFilesPrivately());
    if (options.dataDir !== undefined) {
      ensurePrivateFolder(options.dataDir);
      closers.add(claimDataDir(options.dataDir));
    }
    const gateway = await openGateway({
      port: options.port,
      ...(options.objectsPort === undefined ? {} : { objectsPort: options.objectsPort }),
      ...(options.log === undefined ? {} : { log: options.log }),
    });
    closers.add(() => gateway.close());
    const { url, objectsUrl } = gateway;
    const services = await openServices({ ...options, region, url, objectsUrl }, closers);
    // Custom resources run functions while the stacks load, and those call the APIs.
    const { apis, routes, faults, access } = services;
    gateway.serve({
      apis,
      routes,
      faults: faults.plan,
      verify(service, operation, request) {
        verifySigned(service, operation, request, { secretOf: services.secretOf, now: Date.now() });
      },
      authorize: access.authorize,
      missing: access.missing,
      metrics: services.metrics,
      onCall: services.onCall,
      origins: services.identity.origins,
    });
    const stacks = await loadStacks({
      stacks: options.packages,
      registry: observed(createProviderRegistry(services.providers), access, services.roleOf),
      deployed: openDeployedResources(options.dataDir),
      region,
      accountId: ACCOUNT_ID,
      parameters: { MailboxUrl: `${url}${MAILBOX_PATH}`, ObjectsUrl: objectsUrl, ...options.parameters },
      readParameter: (name) => services.parameters.get(name)?.value,
      onProgress({ name, resources }) {
        signal?.throwIfAborted();
        onProgress?.(`loaded ${name} (${resources.size} resources)`);
      },
    });
    await services.start();
    signal?.throwIfAborted();
    return {
      endpoint: url,
      objectsEndpoint: objectsUrl,
      operatorKey: operatorKeyOf(services.secretOf),
      samplePassword: services.identity.samplePassword,
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
