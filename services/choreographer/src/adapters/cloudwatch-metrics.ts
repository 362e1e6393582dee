import { MetricUnit, Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../app/metrics.ts';

/** Metrics in the embedded format: a log line each, which CloudWatch turns into data points. */
export function cloudWatchMetrics(powertools = new Powertools()): Metrics {
  return {
    count(metric, dimensions) {
      const single = powertools.singleMetric();
      single.addDimensions({ ...dimensions });
      single.addMetric(metric, MetricUnit.Count, 1);
    },
  };
}
