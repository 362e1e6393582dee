import { join } from 'node:path';
import type { CreatedResource, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { createFleet, type Fleet } from './fleet.ts';
import type { FunctionConfiguration } from './function-configuration.ts';
import { functionEnvironment } from './function-environment.ts';
import { startInstance } from './instance.ts';

/** A function of `fixtures/handlers.mjs`. */
export function fixtureFunction(
  handler: string,
  changes: Partial<FunctionConfiguration> = {},
): FunctionConfiguration {
  return {
    name: handler,
    arn: `arn:aws:lambda:eu-central-1:000000000000:function:${handler}`,
    handler: `handlers.${handler}`,
    runtime: 'nodejs24.x',
    codePath: join(import.meta.dirname, 'fixtures'),
    environment: {},
    timeoutSeconds: 10,
    memoryMb: 128,
    roleArn: 'arn:aws:iam::000000000000:role/test',
    ...changes,
  };
}

/** A fleet of real workers. `printed` collects what the functions print. */
export function fixtureFleet(
  options: { maxRunning?: number; maxInstances?: number; printed?: string[] } = {},
): Fleet {
  const { maxRunning = 4, maxInstances = 4, printed = [] } = options;
  return createFleet({
    maxRunning,
    maxInstances,
    start(configuration) {
      const aws = {
        endpoint: 'http://127.0.0.1:1',
        objectsEndpoint: 'http://127.0.0.1:2',
        region: 'eu-central-1',
        secretOf: (id: string) => `secret of ${id}`,
        loginsOf: (role: string) => ({ PGPASSWORD: `for ${role}` }),
      };
      const environment = functionEnvironment(configuration, aws, 'stream');
      return startInstance({ configuration, environment, print: (text) => printed.push(text) });
    },
  });
}

/** Creates one resource. */
export function deploy(
  providers: readonly ResourceProvider[],
  type: string,
  properties: Record<string, unknown>,
): Promise<CreatedResource> {
  const provider = providers.find((each) => each.type === type)!;
  const place = { region: 'eu-central-1', accountId: ACCOUNT_ID, stackName: 'test', logicalId: 'Resource' };
  return provider.create({ ...place, type, properties });
}

/** A request with a JSON body. */
export function request(method: string, path: string, body: unknown): AwsRequest {
  const bytes = Buffer.from(JSON.stringify(body));
  return { method, path, query: new URLSearchParams(), headers: {}, body: bytes, region: 'eu-central-1' };
}
