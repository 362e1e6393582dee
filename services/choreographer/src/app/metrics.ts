/** Counts what alarms watch. */
export interface Metrics {
  count(metric: 'TasksFailed' | 'RunsFailed', dimensions: Readonly<Record<string, string>>): void;
}
