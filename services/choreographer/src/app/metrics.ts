/** Counts what alarms watch. */
export interface Metrics {
  count(
    metric: 'TasksFailed' | 'RunsFailed' | 'FollowUpsFailed',
    dimensions: Readonly<Record<string, string>>,
  ): void;
}
