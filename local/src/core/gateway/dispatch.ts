import type { IncomingMessage } from 'node:http';
import { createCallFaults } from '../faults/call-faults.ts';
import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Metrics } from '../metrics/index.ts';
import { type AwsApi, AwsApiError, type AwsRequest, type AwsResponse } from '../protocols/aws-api.ts';
import type { CallListener } from '../protocols/call.ts';
import { errorResponse } from '../protocols/error-response.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import type { Log } from '../protocols/log.ts';
import { percentDecoded } from '../protocols/percent-decoded.ts';
import { type Attribution, attribute } from './attribution.ts';
import { type RequestHead, readBody, requestHead } from './incoming.ts';
import { ANY_METHOD, corsHeaders, isRefused, preflight } from './pages.ts';

/** What stands behind the gateway. */
export interface Backends {
  readonly apis: readonly AwsApi[];
  readonly routes: readonly HttpRoute[];
  readonly faults: FaultPlan;
  readonly metrics?: Pick<Metrics, 'requested'>;
  /** Is told of every call of an API. */
  readonly onCall?: CallListener;
  /** Origins of the pages that may ask: those of the runtime's own sites. */
  readonly origins: () => readonly string[];
  /** People may follow links to the APIs' answers: to objects. */
  readonly navigable: boolean;
  /** Whether what a request is signed with is its key's. */
  readonly verify: Authorize;
  readonly authorize: Authorize;
  readonly missing: Missing;
  readonly log: Log;
}

/** @throws AwsApiError unless whoever signed a request is known, or may make it. */
export type Authorize = (service: string, operation: string | undefined, request: AwsRequest) => void;

/** What to answer instead of a 404 to somebody who may not know that something is missing. */
export type Missing = (service: string, request: AwsRequest) => AwsApiError | undefined;

/** An answer and the CORS headers that go with it. */
export interface Dispatched {
  readonly response: AwsResponse;
  readonly cors: Readonly<Record<string, string>>;
}

/** A call of an API, as far as it is known what it is. */
interface Call {
  request: AwsRequest;
  service: string;
  operation: string | undefined;
  /** Its signature in its headers is that of a key that is known. */
  known: boolean;
}

const DEFAULT_REGION = 'us-east-1';

const isStreamed = ({ streams = false }: AwsApi, request: AwsRequest): boolean =>
  typeof streams === 'function' ? streams(request) : streams;

/** Finds the service that a request is for and lets it answer, through the fault plan. */
export function createDispatcher(backends: Backends) {
  const { apis, routes, faults, verify, authorize, missing, metrics, onCall, origins, navigable, log } =
    backends;
  const bySigningName = new Map(apis.flatMap((api) => api.signingNames.map((name) => [name, api] as const)));
  const callWithFaults = createCallFaults(faults);

  function findApi(found: Attribution, head: RequestHead): { api: AwsApi; service: string } {
    const byTarget = apis.find(
      (api) => api.targetPrefix !== undefined && api.targetPrefix === found.targetPrefix,
    );
    const service = found.service ?? byTarget?.signingNames[0] ?? unsignedService(found, head);
    const api = bySigningName.get(service) ?? byTarget;
    if (api !== undefined) return { api, service };
    throw unsupported(service || found.targetPrefix || 'unsigned POST', [...bySigningName.keys()]);
  }

  /** What the service says of pages; one that nobody signed for is asked before the request that is. */
  function pageMethods(head: RequestHead): readonly string[] | undefined {
    const found = attribute(head.headers, head.query);
    return bySigningName.get(found.service ?? unsignedService(found, head))?.pageMethods?.(head);
  }

  /** Lets the service answer; what is known of the call by then stands in it, however it ends. */
  async function make(call: Call, message: IncomingMessage, found: Attribution): Promise<AwsResponse> {
    const { api, service } = findApi(found, call.request);
    call.service = service;
    assertReadable(service, call.request);
    call.request = isStreamed(api, call.request)
      ? { ...call.request, stream: message }
      : { ...call.request, body: await readBody(message) };
    call.operation = operationName(api, call.request);
    verify(service, call.operation, call.request);
    call.known = call.request.headers.authorization !== undefined;
    authorize(service, call.operation, call.request);
    return callWithFaults(call.request, service, call.operation, (each) => api.handle(each));
  }

  async function answerApi(
    message: IncomingMessage,
    head: RequestHead,
    requestId: string,
  ): Promise<AwsResponse> {
    const found = attribute(head.headers, head.query);
    const common = { ...head, region: found.region ?? DEFAULT_REGION, body: new Uint8Array() };
    const request = found.accessKeyId ? { ...common, accessKeyId: found.accessKeyId } : common;
    const call: Call = {
      request,
      service: found.service ?? unsignedService(found, head),
      operation: undefined,
      known: false,
    };
    const counted = (response: AwsResponse, error?: AwsApiError): AwsResponse => {
      const { status } = response;
      metrics?.requested(call.service, call.operation, status);
      onCall?.({ ...call, requestId, status, error });
      return response;
    };
    try {
      return counted(await make(call, message, found));
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'ConnectionDropped') throw error;
      const told = seenBy(error, call);
      const response = errorResponse(told, call.request, call.service, requestId);
      return counted(response, told instanceof AwsApiError ? told : undefined);
    }
  }

  /** What whoever calls is told of an error; one that is no service's word is logged. */
  function seenBy(error: Error, { service, request }: Call): Error {
    if (error instanceof AwsApiError)
      return (error.status === 404 ? missing(service, request) : undefined) ?? error;
    log('an API call failed', { service, method: request.method, path: request.path, error: error.stack });
    return error;
  }

  return async function dispatch(message: IncomingMessage, requestId: string): Promise<Dispatched> {
    const head = requestHead(message);
    const route = routes.find((each) => head.path.startsWith(each.prefix));
    // Programs send no origin, and which pages may ask is looked up in the directory of people.
    const known = head.headers.origin === undefined ? [] : origins();
    const methods = (route === undefined && pageMethods(head)) || ANY_METHOD;
    const rules = { origins: known, navigable: route?.navigable ?? navigable, methods };
    const cors = route?.ownsCors ? {} : corsHeaders(head.headers.origin, head.method, rules);
    if (!route?.ownsCors && isRefused(head.method, message.headers, rules))
      return { response: { status: 403, body: 'Not for pages of other origins' }, cors };
    if (head.method === 'OPTIONS' && !route?.ownsCors)
      return { response: preflight(head.headers, rules), cors };
    if (route === undefined) return { response: await answerApi(message, head, requestId), cors };
    const body = await readBody(message);
    return { response: await route.handle({ ...head, body, region: DEFAULT_REGION }), cors };
  };
}

/** @throws AwsApiError for a path whose percent-encoding is none, which no service could read. */
function assertReadable(service: string, { path }: AwsRequest): void {
  if (percentDecoded(path) !== undefined) return;
  const code = service === 's3' ? 'InvalidURI' : 'ValidationException';
  throw new AwsApiError(code, "Couldn't parse the specified URI.");
}

const unsupported = (service: string, names: readonly string[]) =>
  new AwsApiError(
    'UnknownOperationException',
    `The embedded runtime does not support service "${service}". It supports: ${names.toSorted().join(', ')}.`,
  );

/** What is not signed is a request for an object, unless it looks like a call of another API. */
function unsignedService(found: Attribution, head: RequestHead): string {
  return found.targetPrefix !== undefined || head.method === 'POST' ? '' : 's3';
}

function operationName(api: AwsApi, request: AwsRequest): string | undefined {
  const own = api.operationOf?.(request);
  if (own !== undefined) return own;
  const target = request.headers['x-amz-target'];
  if (target !== undefined) return target.slice(target.lastIndexOf('.') + 1);
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  return new URLSearchParams(Buffer.from(request.body).toString()).get('Action') ?? undefined;
}
