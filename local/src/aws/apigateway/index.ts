import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { FunctionInvoker } from '../../core/protocols/function-invoker.ts';
import type { HttpRoute } from '../../core/protocols/http-route.ts';
import { type Log, logToStderr } from '../../core/protocols/log.ts';
import { type Apis, createApis } from './apis.ts';
import { createAuthorize, type KeysOf } from './authorize.ts';
import { gatewayResponse } from './lambda-response.ts';
import { httpApiProviders } from './providers.ts';

export type { Apis } from './apis.ts';

export interface HttpApiOptions {
  readonly invoker: FunctionInvoker;
  /** Keys of the embedded identity provider. */
  readonly keysOf: KeysOf;
  readonly log?: Log;
}

export interface HttpApis {
  readonly routes: readonly HttpRoute[];
  readonly providers: readonly ResourceProvider[];
  /** For sites that have an API behind them. */
  readonly apis: Apis;
  close(): Promise<void>;
}

/** API Gateway HTTP APIs: each at a port of its own, and at `/_aws/execute-api/<id>/…` of the gateway. */
export function createHttpApis({ invoker, keysOf, log = logToStderr }: HttpApiOptions): HttpApis {
  const apis = createApis({ invoker, authorize: createAuthorize(keysOf), log });
  const route: HttpRoute = {
    prefix: '/_aws/execute-api/',
    ownsCors: true,
    async handle(request) {
      const [, host = '', path = ''] = /^\/_aws\/execute-api\/([^/]+)(\/.*)?$/.exec(request.path) ?? [];
      const api = apis.byHost(host);
      return api ? api.answer({ ...request, path: path || '/' }) : gatewayResponse(404, 'Not Found');
    },
  };
  return { routes: [route], providers: httpApiProviders(apis), apis, close: () => apis.close() };
}
