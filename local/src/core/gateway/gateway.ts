import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSts } from '../../aws/sts/sts-api.ts';
import { createFaultPlan, type FaultPlan } from '../faults/fault-plan.ts';
import type { Metrics } from '../metrics/index.ts';
import type { AwsApi } from '../protocols/aws-api.ts';
import type { HttpRoute } from '../protocols/http-route.ts';
import { type Log, logToStderr } from '../protocols/log.ts';
import { createDispatcher } from './dispatch.ts';
import { listen } from './listener.ts';
import { isLocalHost } from './local-only.ts';
import { send } from './outgoing.ts';

export interface Gateway {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Opens the gateway: until then every request but `/_health` is answered 503. */
  serve(behind: {
    apis: readonly AwsApi[];
    routes?: readonly HttpRoute[];
    faults?: FaultPlan;
    metrics?: Pick<Metrics, 'requested'>;
  }): void;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 for every AWS API and internal route. The port is bound before the services exist,
 * because their addresses (queue URLs, issuer) hold it.
 *
 * @param options.port 0 for any free port
 */
export async function openGateway(options: { port: number; log?: Log }): Promise<Gateway> {
  const log = options.log ?? logToStderr;
  let dispatch: ReturnType<typeof createDispatcher> | undefined;
  let services: readonly string[] = [];

  async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const extra = { 'x-amzn-requestid': requestId, 'x-amz-request-id': requestId };
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

  const { port, close } = await listen(options.port, (message, reply) => {
    answer(message, reply).catch((error: unknown) => {
      log('a connection ended early', { path: message.url, error: String(error) });
      reply.destroy();
    });
  });

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    serve({ apis, routes = [], faults = createFaultPlan(), ...metrics }) {
      const all = [createSts(), ...apis];
      services = all.flatMap((api) => api.signingNames).sort();
      dispatch = createDispatcher({ apis: all, routes, faults, ...metrics, log });
    },
    close,
  };
}
