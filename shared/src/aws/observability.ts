import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';

/** What a function is watched by: lines, numbers and traces. */
export interface Observability {
  readonly logger: PowertoolsLogger;
  readonly metrics: PowertoolsMetrics;
  readonly tracer: Tracer;
}

/**
 * Made once per cold start. Service, namespace and log level come from POWERTOOLS_SERVICE_NAME,
 * POWERTOOLS_METRICS_NAMESPACE and POWERTOOLS_LOG_LEVEL.
 */
export const createObservability = (): Observability => ({
  logger: new PowertoolsLogger(),
  metrics: new PowertoolsMetrics(),
  // The clients of the SDK are not wrapped, and `http` is not patched: X-Ray sees the function and its outcome.
  tracer: new Tracer({ captureHTTPsRequests: false }),
});
