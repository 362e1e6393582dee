import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';

/** What a function is watched by beside its traces, which Lambda itself makes: lines and numbers. */
export interface Observability {
  readonly logger: PowertoolsLogger;
  readonly metrics: PowertoolsMetrics;
}

/**
 * Made once per cold start. Service, namespace and log level come from POWERTOOLS_SERVICE_NAME,
 * POWERTOOLS_METRICS_NAMESPACE and POWERTOOLS_LOG_LEVEL.
 */
export const createObservability = (): Observability => ({
  logger: new PowertoolsLogger(),
  metrics: new PowertoolsMetrics(),
});
