import { Counter, Registry } from 'prom-client';
import type { HttpRoute } from '../protocols/http-route.ts';

/** What the runtime counts of its own work, since it started. */
export interface Metrics {
  /** A request to an AWS API that was answered, with the HTTP status of the answer. */
  requested(service: string, operation: string | undefined, status: number): void;
  /** An invocation that ended, and how long it took in seconds. */
  invoked(functionName: string, ok: boolean, seconds: number): void;
  readonly routes: readonly HttpRoute[];
}

/** Counts, and shows the counts at `/_countersign/metrics` in the text format of Prometheus. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `countersign_${name}_total`, help, labelNames, registers: [registry] });

  const requests = counter(
    'aws_requests',
    'Requests to AWS APIs, by what they asked for and how they were answered',
    'service',
    'operation',
    'status',
  );
  const invocations = counter('lambda_invocations', 'Invocations of functions', 'function', 'outcome');
  const seconds = counter('lambda_seconds', 'Seconds that invocations of functions took', 'function');

  return {
    requested: (service, operation = 'unknown', status) => requests.inc({ service, operation, status }),
    invoked(functionName, ok, took) {
      invocations.inc({ function: functionName, outcome: ok ? 'ok' : 'failed' });
      seconds.inc({ function: functionName }, took);
    },
    routes: [
      {
        prefix: '/_countersign/metrics',
        async handle({ method }) {
          if (method !== 'GET') return { status: 405, body: 'GET' };
          const headers = { 'content-type': registry.contentType };
          return { status: 200, headers, body: await registry.metrics() };
        },
      },
    ],
  };
}
