/** Counts what alarms watch. */
export interface Metrics {
  count(metric: string, dimensions?: Readonly<Record<string, string>>): void;
}
