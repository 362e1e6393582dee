/** What a queue's messages are handed to, and how. */
export interface EventSourceMapping {
  readonly uuid: string;
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly batchingWindowSeconds: number;
  /** Batches that the function works on at a time, at most. */
  readonly maximumConcurrency: number;
  /** The function answers which messages of a batch failed. */
  readonly reportsItemFailures: boolean;
}
