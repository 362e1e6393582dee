import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan.ts';
import type { Metrics } from '../metrics/index.ts';
import type { AwsApi } from '../protocols/aws-api.ts';
import type { CallListener } from '../protocols/call.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import { type Log, logToStderr } from '../protocols/log.ts';
import { type Authorize, createDispatcher, type Missing } from './dispatch.ts';
import { listen } from './listener.ts';
import { isLocalHost } from './local-only.ts';
import { send } from './outgoing.ts';
import { INERT } from './pages.ts';

/** What stands behind the gateway. */
export interface Served {
  readonly apis: readonly AwsApi[];
  readonly routes?: readonly HttpRoute[];
  readonly faults?: FaultPlan;
  readonly metrics?: Pick<Metrics, 'requested'>;
  readonly onCall?: CallListener;
  /** Origins of the pages that may call; none unless given. */
  readonly origins?: () => readonly string[];
  /** Whether the signature is that of a known key; each is unless given. */
  readonly verify?: Authorize;
  /** Whether whoever signed may call; everybody may unless given. */
  readonly authorize?: Authorize;
  readonly missing?: Missing;
}

export interface Gateway {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** The same for S3 alone: what people hand in has another origin than the APIs. */
  readonly objectsUrl: string;
  /** Opens the gateway: until then every request but `/_health` is answered 503. */
  serve(behind: Served): void;
  close(): Promise<void>;
}

/** Without a word on who may call. */
const OPEN = { origins: () => [], verify: () => {}, authorize: () => {}, missing: () => undefined };

type Dispatch = ReturnType<typeof createDispatcher>;

/**
 * Listens on 127.0.0.1 for every AWS API and internal route, and at a port of its own for objects. The ports are bound
 * before the services exist, because their addresses (queue URLs, issuer) hold them.
 *
 * @param options.port 0 for any free port, as `objectsPort`
 */
export async function openGateway(options: {
  port: number;
  objectsPort?: number;
  log?: Log;
}): Promise<Gateway> {
  const log = options.log ?? logToStderr;
  let services: readonly string[] = [];
  let dispatchAny: Dispatch | undefined;
  let dispatchObjects: Dispatch | undefined;

  async function answer(
    message: IncomingMessage,
    reply: ServerResponse,
    dispatch: Dispatch | undefined,
  ): Promise<void> {
    const requestId = randomUUID();
    const extra = { ...INERT, 'x-amzn-requestid': requestId, 'x-amz-request-id': requestId };
    if (!isLocalHost(message.headers.host ?? message.headers[':authority']?.toString()))
      return send(reply, { status: 421, body: 'Not this host' }, extra);
    if (message.url === '/_health') {
      const health = { status: dispatch ? 'ok' : 'starting', services };
      return send(reply, { status: dispatch ? 200 : 503, body: JSON.stringify(health) }, extra);
    }
    if (dispatch === undefined) return send(reply, { status: 503, body: 'Starting' }, extra);
    const { response, cors } = await dispatch(message, requestId);
    await send(reply, response, { ...extra, ...cors });
    message.resume();
  }

  const open = (port: number, dispatch: () => Dispatch | undefined) =>
    listen(port, (message, reply) => {
      answer(message, reply, dispatch()).catch((error: unknown) => {
        log('a connection ended early', { path: message.url, error: String(error) });
        reply.destroy();
      });
    });
  const main = await open(options.port, () => dispatchAny);
  const objects = await open(options.objectsPort ?? 0, () => dispatchObjects).catch(async (error) => {
    await main.close();
    throw error;
  });

  return {
    port: main.port,
    url: `http://127.0.0.1:${main.port}`,
    objectsUrl: `http://127.0.0.1:${objects.port}`,
    serve({ apis, routes = [], ...behind }) {
      services = apis.flatMap((api) => api.signingNames).sort();
      const s3 = apis.filter((api) => api.signingNames.includes('s3'));
      const shared = { ...OPEN, faults: createFaultPlan(), log, ...behind };
      dispatchAny = createDispatcher({ ...shared, apis, routes, navigable: false });
      dispatchObjects = createDispatcher({ ...shared, apis: s3, routes: [], navigable: true });
    },
    async close() {
      await Promise.all([main.close(), objects.close()]);
    },
  };
}
