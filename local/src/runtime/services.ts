import { join } from 'node:path';
import { createOutbox, type DeliveryTargets } from '../delivery/index.ts';
import { createEventBridge } from '../eventbridge/index.ts';
import { createFaults } from '../faults/index.ts';
import { createLambda, fileLogs, noLogs } from '../lambda/index.ts';
import { createPostgres } from '../postgres/index.ts';
import { createQueues, queueTarget } from '../queues/index.ts';
import { createS3 } from '../s3/index.ts';
import { createSns, mailTarget } from '../sns/index.ts';
import { createSsm, type Parameters } from '../ssm/index.ts';
import { createCustomResources, createRoles, putDenial, type ResourceProvider } from '../stack/index.ts';
import { createStates } from '../states/index.ts';
import type { AwsApi } from '../wire/aws-api.ts';
import type { HttpRoute } from '../wire/http-route.ts';
import type { Closers } from './closers.ts';
import { executionTarget } from './execution-target.ts';
import { releaseHeldMessages } from './held-messages.ts';
import { openModelServices } from './model-services.ts';
import type { RuntimeOptions } from './runtime.ts';

/** Every service of the embedded AWS, wired to the others but not yet at work. */
export interface Services {
  readonly apis: readonly AwsApi[];
  readonly routes: readonly HttpRoute[];
  readonly providers: readonly ResourceProvider[];
  readonly faults: ReturnType<typeof createFaults>;
  readonly parameters: Parameters;
  /** Sets everything moving: called when every resource exists. */
  start(): Promise<void>;
}

/**
 * Opens every service. What it opens it adds to `closers`, in an order that closing in reverse respects: functions
 * end first, then what they call.
 */
export async function openServices(
  options: RuntimeOptions & { readonly region: string; readonly url: string },
  closers: Closers,
): Promise<Services> {
  const { dataDir, region, url, log } = options;
  const logging = log === undefined ? {} : { log };
  const faults = createFaults(options.faults === undefined ? {} : { rules: options.faults });
  const roles = createRoles();
  const targets: DeliveryTargets = new Map();

  const postgres = await createPostgres({ dataDir, ...logging });
  closers.add(() => postgres.close());
  const ssm = createSsm({ dataDir });
  closers.add(() => ssm.close());
  const queues = await createQueues({ url, dataDir });
  closers.add(() => queues.close());
  const outbox = createOutbox({ dataDir, targets, faults: faults.plan, ...logging });
  closers.add(() => outbox.close());
  const bus = createEventBridge({
    dataDir,
    region,
    outbox,
    authorizePut: (functionName, source, detailType) =>
      putDenial(roles.statementsOf(lambda.roleOf(functionName)), { source, detailType }),
  });
  closers.add(() => bus.close());
  const sns = createSns({ fauxqs: queues.fauxqs, outbox });
  const s3 = createS3({ dataDir, events: bus.sink });
  closers.add(() => s3.close());
  const models = openModelServices(options, { s3, sns }, closers);

  const lambda = createLambda({
    aws: { endpoint: url, region },
    poller: queues.poller,
    send: (deliveries) => outbox.send(deliveries),
    dataDir,
    logs: dataDir === undefined ? noLogs : fileLogs(join(dataDir, 'logs')),
    ...logging,
  });
  const states = createStates({ dataDir, invoker: lambda.invoker, events: bus.sink, region });
  closers.add(() => states.close());
  closers.add(() => lambda.stop());
  const customResources = createCustomResources({ invoker: lambda.invoker, url });

  targets.set('sqs', queueTarget(queues.sender));
  targets.set('sns', sns.topicTarget);
  targets.set('events', bus.busTarget);
  targets.set('states', executionTarget(states.api, region));
  targets.set('lambda', async ({ target, payload }) =>
    lambda.invoker.invokeAsync(target, JSON.parse(payload)),
  );
  if (dataDir !== undefined) targets.set('mailto', mailTarget(join(dataDir, 'mail')));

  return {
    apis: [...[ssm, queues, bus, sns, s3, lambda, states].map(({ api }) => api), ...models.apis],
    routes: [...faults.routes, customResources.route],
    providers: [
      ...[postgres, ssm, queues, bus, sns, s3, lambda, states, roles].flatMap(({ providers }) => providers),
      ...models.providers,
      customResources.provider,
    ],
    faults,
    parameters: ssm.parameters,
    async start() {
      releaseHeldMessages(queues.fauxqs);
      outbox.start();
      bus.start();
      lambda.start();
      await states.resume();
    },
  };
}
