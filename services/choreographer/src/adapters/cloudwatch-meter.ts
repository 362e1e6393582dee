import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Meter } from '../app/meter.ts';

/** Metrics in the embedded format: a log line each, which CloudWatch turns into data points. */
export function cloudWatchMeter(metrics = new Metrics()): Meter {
  return {
    count(metric, dimensions) {
      const single = metrics.singleMetric();
      single.addDimensions({ ...dimensions });
      single.addMetric(metric, MetricUnit.Count, 1);
    },
  };
}
