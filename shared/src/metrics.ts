/** Counts what alarms watch. */
export interface Metrics {
  /** @param by how many there were; what an alarm watches that ends by itself counts none, too */
  count(metric: string, dimensions?: Readonly<Record<string, string>>, by?: number): void;
}
