import { randomUUID } from 'node:crypto';
import { type AwsApi, AwsApiError, type AwsRequest, type AwsResponse } from '../wire/aws-api.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import { describeFunction, describeMapping } from './descriptions.ts';
import type { EventSources } from './event-sources.ts';
import type { Fleet } from './fleet.ts';
import type { FunctionLogs } from './function-logs.ts';
import type { DeployedFunction, Functions } from './functions.ts';
import { invokeOnce } from './invoke.ts';

export interface LambdaApiPorts {
  readonly functions: Functions;
  readonly eventSources: EventSources;
  readonly events: AsyncInvocations;
  readonly fleet: Fleet;
  readonly logs: FunctionLogs;
}

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (request: AwsRequest, id: string) => Promise<AwsResponse> | AwsResponse;
}

/** The part of Lambda's REST API that people and tools use against a running system. */
export function createLambdaApi(ports: LambdaApiPorts): AwsApi {
  const routes = routesOf(ports);
  const find = ({ method, path }: AwsRequest) =>
    routes.find((route) => route.method === method && route.path.test(path));
  return {
    signingNames: ['lambda'],
    operationOf: (request) => find(request)?.operation,
    async handle(request) {
      const route = find(request);
      if (route === undefined) {
        const known = routes.map((each) => each.operation).join(', ');
        const message = `The embedded Lambda does not support ${request.method} ${request.path}. It supports: ${known}.`;
        throw new AwsApiError('UnknownOperationException', message, 404);
      }
      const [, id = ''] = route.path.exec(request.path) ?? [];
      return route.answer(request, decodeURIComponent(id));
    },
  };
}

function routesOf(ports: LambdaApiPorts): Route[] {
  const { functions, eventSources } = ports;
  return [
    {
      operation: 'Invoke',
      method: 'POST',
      path: /^\/2015-03-31\/functions\/([^/]+)\/invocations$/,
      answer: (request, id) => invoke(ports, request, functions.get(id)),
    },
    {
      operation: 'ListFunctions',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/?$/,
      answer: () => json(200, { Functions: functions.list().map(describeFunction) }),
    },
    {
      operation: 'GetFunction',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/([^/]+)$/,
      answer: (_, id) =>
        json(200, { Configuration: describeFunction(functions.get(id)), ...concurrency(functions.get(id)) }),
    },
    {
      operation: 'GetFunctionConfiguration',
      method: 'GET',
      path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
      answer: (_, id) => json(200, describeFunction(functions.get(id))),
    },
    {
      operation: 'UpdateFunctionConfiguration',
      method: 'PUT',
      path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
      answer: async (request, id) => json(200, await reconfigure(ports, functions.get(id), bodyOf(request))),
    },
    {
      operation: 'PutFunctionConcurrency',
      method: 'PUT',
      path: /^\/2017-10-31\/functions\/([^/]+)\/concurrency$/,
      answer(request, id) {
        const reserved = Number(bodyOf(request).ReservedConcurrentExecutions);
        functions.get(id).reservedConcurrency = reserved;
        return json(200, { ReservedConcurrentExecutions: reserved });
      },
    },
    {
      operation: 'DeleteFunctionConcurrency',
      method: 'DELETE',
      path: /^\/2017-10-31\/functions\/([^/]+)\/concurrency$/,
      answer(_, id) {
        functions.get(id).reservedConcurrency = undefined;
        return { status: 204 };
      },
    },
    {
      operation: 'ListEventSourceMappings',
      method: 'GET',
      path: /^\/2015-03-31\/event-source-mappings\/?$/,
      answer: ({ query }) => json(200, { EventSourceMappings: mappingsFor(ports, query) }),
    },
    {
      operation: 'GetEventSourceMapping',
      method: 'GET',
      path: /^\/2015-03-31\/event-source-mappings\/([^/]+)$/,
      answer: (_, id) => json(200, describeMapping(eventSources.get(id))),
    },
    {
      operation: 'UpdateEventSourceMapping',
      method: 'PUT',
      path: /^\/2015-03-31\/event-source-mappings\/([^/]+)$/,
      async answer(request, id) {
        const { Enabled } = bodyOf(request);
        if (typeof Enabled === 'boolean') await eventSources.setEnabled(id, Enabled);
        return json(202, describeMapping(eventSources.get(id)));
      },
    },
  ];
}

async function invoke(
  ports: LambdaApiPorts,
  request: AwsRequest,
  deployed: DeployedFunction,
): Promise<AwsResponse> {
  const event = request.body.length === 0 ? '{}' : Buffer.from(request.body).toString();
  ensureJson(event);
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type === 'DryRun') return { status: 204 };
  if (type === 'Event') {
    ports.events.accept(deployed.configuration.name, randomUUID(), event);
    return { status: 202 };
  }
  // A function that calls another holds its place meanwhile; if the other had to wait for one, both might for ever.
  const urgent = request.accessKeyId?.startsWith('function.') ?? false;
  const outcome = await invokeOnce(ports, deployed, event, { urgent });
  const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
  if (outcome.ok) return { status: 200, headers, body: outcome.payload };
  const failed = { ...headers, 'x-amz-function-error': 'Unhandled' };
  return { status: 200, headers: failed, body: JSON.stringify(outcome.error) };
}

async function reconfigure(ports: LambdaApiPorts, deployed: DeployedFunction, body: Record<string, unknown>) {
  const { configuration } = deployed;
  const environment = body.Environment as { Variables?: Record<string, string> } | undefined;
  deployed.configuration = {
    ...configuration,
    environment: environment?.Variables ?? configuration.environment,
    timeoutSeconds: Number(body.Timeout ?? configuration.timeoutSeconds),
    memoryMb: Number(body.MemorySize ?? configuration.memoryMb),
  };
  await ports.fleet.retire(configuration.name);
  return describeFunction(deployed);
}

function mappingsFor({ functions, eventSources }: LambdaApiPorts, query: URLSearchParams) {
  const name = query.get('FunctionName');
  const arn = name === null ? undefined : functions.get(name).configuration.arn;
  const queue = query.get('EventSourceArn');
  return eventSources
    .list()
    .filter(({ mapping }) => arn === undefined || mapping.functionArn === arn)
    .filter(({ mapping }) => queue === null || mapping.queueArn === queue)
    .map(describeMapping);
}

function concurrency({ reservedConcurrency }: DeployedFunction) {
  if (reservedConcurrency === undefined) return {};
  return { Concurrency: { ReservedConcurrentExecutions: reservedConcurrency } };
}

function ensureJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = `Could not parse request body into json: ${(error as Error).message}`;
    throw new AwsApiError('InvalidRequestContentException', message);
  }
}

function bodyOf(request: AwsRequest): Record<string, unknown> {
  const text = Buffer.from(request.body).toString();
  ensureJson(text);
  return JSON.parse(text) as Record<string, unknown>;
}

function json(status: number, body: unknown): AwsResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
