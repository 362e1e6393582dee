import { MetricUnit, type Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../metrics.ts';

/**
 * Metrics in the embedded format, which CloudWatch turns into data points. A number with dimensions of its own is a
 * line of its own; the others are written together when the function ends.
 */
export const cloudWatchMetrics = (metrics: PowertoolsMetrics): Metrics => ({
  count(metric, dimensions, by = 1) {
    const target = dimensions ? metrics.singleMetric() : metrics;
    if (dimensions) target.addDimensions({ ...dimensions });
    target.addMetric(metric, MetricUnit.Count, by);
  },
});
