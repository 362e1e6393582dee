/** Counts what alarms watch. */
export interface Meter {
  count(metric: 'TasksFailed' | 'RunsFailed', dimensions: Readonly<Record<string, string>>): void;
}
