import { Counter, Gauge, Registry } from 'prom-client';
import type { HttpRoute } from '../protocols/http-route.ts';
import { metricsIn } from './embedded-format.ts';

/** What the runtime counts of its own work, since it started. */
export interface Metrics {
  /** A request to an AWS API that was answered, with the HTTP status of the answer. */
  requested(service: string, operation: string | undefined, status: number): void;
  /**
   * An invocation that ended: how long it took in seconds, and what of that its thread had the processor, with the start
   * of its instance if it was the first. 0 where nobody knows, since the thread died.
   */
  invoked(functionName: string, ok: boolean, seconds: number, cpuSeconds: number): void;
  /** An instance of a function that was started. */
  started(functionName: string): void;
  /** Statements that the database was asked for, by the role that signed in. */
  asked(statements: Readonly<Record<string, number>>): void;
  /** What a function printed: metrics in CloudWatch's embedded format are taken out of it. */
  printed(text: string): void;
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
  const cpu = counter(
    'lambda_cpu_seconds',
    'Seconds that threads of functions had the processor',
    'function',
  );
  const starts = counter('lambda_starts', 'Instances of functions that were started', 'function');
  const asked = counter('sql_statements', 'Statements that the database was asked for', 'role');
  const ownLabels = ['metric', 'service', 'errorClass'] as const;
  const own = counter('metric', 'What functions counted, summed up', ...ownLabels);
  const latest = new Gauge({
    name: 'countersign_metric_latest',
    help: 'The last number of each metric of the functions: of what is counted anew each time, how it stands',
    labelNames: ownLabels,
    registers: [registry],
  });

  return {
    printed(text) {
      for (const { name, dimensions, values } of metricsIn(text)) {
        const { service = '', errorClass = '' } = dimensions;
        const labels = { metric: name, service, errorClass };
        for (const value of values) own.inc(labels, value);
        latest.set(labels, values.at(-1) ?? 0);
      }
    },
    requested: (service, operation = 'unknown', status) => requests.inc({ service, operation, status }),
    invoked(functionName, ok, took, cpuSeconds) {
      invocations.inc({ function: functionName, outcome: ok ? 'ok' : 'failed' });
      seconds.inc({ function: functionName }, took);
      cpu.inc({ function: functionName }, cpuSeconds);
    },
    asked(statements) {
      for (const [role, count] of Object.entries(statements)) asked.inc({ role }, count);
    },
    started: (functionName) => starts.inc({ function: functionName }),
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
