/** An event as a service inside the runtime (S3, Step Functions) puts it on a bus. */
export interface BusEntry {
  /** Bus name or ARN; AWS services publish to `default`. */
  readonly busName: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources?: readonly string[];
  readonly time?: string;
}

/** Accepts events for the embedded EventBridge. */
export interface EventSink {
  put(entries: readonly BusEntry[]): Promise<void>;
}
