import { join } from 'node:path';
import { createHttpApis } from '../aws/apigateway/index.ts';
import { createSites, type Sites } from '../aws/cloudfront/index.ts';
import { createCloudTrail } from '../aws/cloudtrail/index.ts';
import { createIdentity, type Identity } from '../aws/cognito/index.ts';
import { createEventBridge } from '../aws/eventbridge/index.ts';
import { createKms } from '../aws/kms/index.ts';
import { createLambda, fileLogs, noLogs } from '../aws/lambda/index.ts';
import { createOpenSearch } from '../aws/opensearch/index.ts';
import { createMailbox, createSns } from '../aws/sns/index.ts';
import { createQueues } from '../aws/sqs/index.ts';
import { createSsm, type Parameters } from '../aws/ssm/index.ts';
import { createStepFunctions } from '../aws/stepfunctions/index.ts';
import { createSts } from '../aws/sts/sts-api.ts';
import { createCustomResources } from '../core/cloudformation/index.ts';
import { createDeliveryQueue, type DeliveryTargets } from '../core/delivery/index.ts';
import { createFaults } from '../core/faults/index.ts';
import { type AccessControl, createAccessControl } from '../core/iam/access-control.ts';
import { openAccessKeys, type SecretOf } from '../core/iam/access-keys.ts';
import { createIamApi } from '../core/iam/iam-api.ts';
import { createMetrics, type Metrics } from '../core/metrics/index.ts';
import { type CallListener, toAll } from '../core/protocols/call.ts';
import { accessRoute } from './access-route.ts';
import { invokedByApis } from './admitted.ts';
import type { Closers } from './closers.ts';
import { addDeliveryTargets } from './delivery-targets.ts';
import { addModelServices } from './model-services.ts';
import { addObjectServices } from './object-services.ts';
import { createPostgres } from './postgres/index.ts';
import { passwordOfRole } from './postgres/password.ts';
import type { ServiceOptions } from './runtime-options.ts';
import { createServiceRegistry, type ServiceRegistry } from './service-registry.ts';

/** Every service of the embedded AWS, wired to the others but not yet at work. */
export interface Services extends Pick<ServiceRegistry, 'apis' | 'routes' | 'providers'> {
  readonly faults: ReturnType<typeof createFaults>;
  readonly metrics: Metrics;
  /** Writes every call down. */
  readonly onCall: CallListener;
  readonly parameters: Parameters;
  /** Secrets of access keys. */
  readonly secretOf: SecretOf;
  /** Origins of the pages that may call the APIs, and what the sample people sign in with. */
  readonly identity: Pick<Identity, 'origins' | 'samplePassword'>;
  readonly access: AccessControl;
  /** ARN of a function's role. @throws AwsApiError `ResourceNotFoundException`. */
  roleOf(functionName: string): string;
  /** Address of the first web site of the stacks. */
  consoleUrl(): string | undefined;
  /** Sets everything moving: called when every resource exists. */
  start(): Promise<void>;
}

/** Opens every service, each after those it calls, so that closing in reverse ends the callers first. */
export async function openServices(options: ServiceOptions, closers: Closers): Promise<Services> {
  const { dataDir, region, url } = options;
  const secretOf = openAccessKeys(dataDir);
  const log = options.log === undefined ? {} : { log: options.log };
  const targets: DeliveryTargets = new Map();
  const registry = createServiceRegistry(closers);
  const { add } = registry;

  const faults = add(createFaults(options.faults === undefined ? {} : { rules: options.faults }));
  const metrics = add(createMetrics());
  const roleOf = (functionName: string) => lambda.roleOf(functionName);
  const access = createAccessControl(roleOf, (...object) => s3.tagsOf(...object));
  add({ api: createIamApi(access.roles), providers: access.roles.providers, routes: [accessRoute(access)] });
  add({ api: createSts({ roles: access.roles, roleOf, secretOf }) });
  const postgres = add(await createPostgres({ dataDir, faults: faults.plan, ...log, onAsk: metrics.asked }));
  const ssm = add(createSsm({ dataDir }));
  add(createKms({ dataDir }));
  const identity: Identity = add(await createIdentity({ url, dataDir, sites: () => sites.urls() }));
  const queues = add(createQueues({ url, dataDir, ...log }));
  const mails = add(await createMailbox({ dataDir }));
  const deliveryQueue = add(createDeliveryQueue({ dataDir, targets, faults: faults.plan, ...log }));
  const bus = add(createEventBridge({ dataDir, region, deliveryQueue }));
  const sns = add(createSns({ dataDir, deliveryQueue }));
  const objects = { access, secretOf, sink: bus.sink, deliveryQueue, targets, mails };
  const s3 = addObjectServices(registry, options, { ...objects, onErased: (gone) => textract.forget(gone) });
  add(createOpenSearch({ dataDir, endpoint: () => url }));
  const { textract } = addModelServices(registry, options, { s3, sns, access });
  const lambda = add(
    createLambda({
      ...functionOptions(options, { secretOf, access, databasePassword: postgres.password }),
      faults: faults.plan,
      metrics,
      poller: queues.poller,
      send: (deliveries) => deliveryQueue.send(deliveries),
    }),
  );
  const states = add(
    createStepFunctions({
      dataDir,
      invoker: lambda.invoker,
      events: bus.sink,
      region,
      authorizeInvoke: (roleArn, functionArn) =>
        access.authorizeRole(roleArn, 'states', { action: 'lambda:InvokeFunction', on: [functionArn] }),
    }),
  );
  const { apis } = add(
    createHttpApis({
      invoker: invokedByApis(access, lambda.invoker, region),
      keysOf: identity.keysOf,
      ...log,
    }),
  );
  const sites: Sites = add(createSites({ port: options.consolePort ?? 0, s3, apis, ...log }));
  add(createCustomResources({ invoker: lambda.invoker, url }));
  // Last in, first out: batches may end, then executions stop moving, and only then their functions are ended.
  closers.add(() => lambda.drain());

  addDeliveryTargets(targets, { access, roleOf, region, queues, sns, bus, mails, lambda, states });

  return {
    ...registry,
    faults,
    metrics,
    onCall: toAll(createCloudTrail({ dataDir, roleOf: lambda.roleOf }).listener, access.onCall),
    parameters: ssm.parameters,
    secretOf,
    identity,
    access,
    roleOf,
    consoleUrl: () => sites.urls()[0],
    async start() {
      queues.releaseHeldMessages();
      deliveryQueue.start();
      bus.start();
      lambda.start();
      textract.start();
      await states.resume();
    },
  };
}

interface FunctionSurroundings {
  readonly secretOf: SecretOf;
  readonly access: AccessControl;
  readonly databasePassword: string;
}

/** Where functions find AWS and the database, how long they may take at least, and where their logs go. */
function functionOptions(
  { dataDir, logDir, region, url, objectsUrl, log, leastFunctionSeconds = 0 }: ServiceOptions,
  { secretOf, access, databasePassword }: FunctionSurroundings,
) {
  const printed = logDir ?? (dataDir && join(dataDir, 'logs'));
  return {
    aws: {
      endpoint: url,
      objectsEndpoint: objectsUrl,
      region,
      secretOf,
      loginsOf: (role: string, variables: Readonly<Record<string, string>>) =>
        databaseLogin(access, role, databasePassword, variables.DATABASE_ROLE),
    },
    dataDir,
    logs: printed === undefined ? noLogs : fileLogs(printed),
    leastTimeoutSeconds: leastFunctionSeconds,
    ...(log === undefined ? {} : { log }),
  };
}

/** What a function needs to sign in to the database, if its role may: as anybody, or as the one role that it names. */
function databaseLogin(
  access: AccessControl,
  role: string,
  password: string,
  databaseRole?: string,
): Record<string, string> {
  const may = (action: string) => access.mayUse(role, action, 'AWS::DSQL::Cluster');
  if (may('dsql:DbConnectAdmin')) return { PGPASSWORD: password };
  if (databaseRole === undefined || !may('dsql:DbConnect')) return {};
  return { PGPASSWORD: passwordOfRole(password, databaseRole) };
}
