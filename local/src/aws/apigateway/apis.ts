import { openHttpListener } from '../../core/gateway/http-listener.ts';
import type { Listener } from '../../core/gateway/listener.ts';
import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { type AnswerPorts, createAnswer } from './answer.ts';
import type { ApiDefinition, Cors } from './api-definition.ts';

/** An HTTP API that answers. */
export interface RunningApi {
  readonly definition: ApiDefinition;
  /** `http://127.0.0.1:<port>`; like on AWS every API has a host of its own. */
  readonly endpoint: string;
  answer(request: AwsRequest): Promise<AwsResponse>;
}

/** The HTTP APIs of all stacks. */
export interface Apis {
  /** Opens an API; another time, it is made anew under the address that it has. */
  open(id: string, name: string, cors: Cors | undefined): Promise<RunningApi>;
  /** @throws Error for an API that is not there. */
  get(id: string): RunningApi;
  /** By `127.0.0.1:<port>` or `<id>.execute-api.<region>.amazonaws.com`. */
  byHost(host: string): RunningApi | undefined;
  close(): Promise<void>;
}

export function createApis(ports: AnswerPorts): Apis {
  const running = new Map<string, RunningApi & { readonly listener: Listener }>();

  return {
    async open(id, name, cors) {
      const definition: ApiDefinition = {
        id,
        name,
        cors,
        integrations: new Map(),
        authorizers: new Map(),
        routes: new Map(),
        admits: () => true,
      };
      const answer = createAnswer(definition, ports);
      const handle = (request: AwsRequest) => running.get(id)!.answer(request);
      const listener =
        running.get(id)?.listener ?? (await openHttpListener({ port: 0, handle, log: ports.log }));
      const api = { definition, endpoint: `http://127.0.0.1:${listener.port}`, answer, listener };
      running.set(id, api);
      return api;
    },
    get(id) {
      const api = running.get(id);
      if (api === undefined) throw new Error(`HTTP API ${id} does not exist`);
      return api;
    },
    byHost: (host) =>
      running.get(host.split('.execute-api.')[0] ?? '') ??
      [...running.values()].find((api) => api.endpoint === `http://${host}`),
    async close() {
      await Promise.all([...running.values()].map((api) => api.listener.close()));
      running.clear();
    },
  };
}
