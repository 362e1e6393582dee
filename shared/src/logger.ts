import type { Envelope } from '@countersign/events';

/** Fields of a line; an `error` is written with its stack and its causes. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes log lines; Powertools' logger is one. */
export interface Logger {
  info(message: string, ...fields: LogFields[]): void;
  warn(message: string, ...fields: LogFields[]): void;
  error(message: string, ...fields: LogFields[]): void;
  /** Gives every later line of this logger more fields. */
  appendKeys(fields: Record<string, unknown>): void;
  /** A logger that starts with the fields of this one and keeps its own from then on. */
  createChild(): Logger;
}

/** The keys that every line about an event carries. The execution is named after the run. */
export const eventKeys = (event: Envelope) => ({
  runId: event.subject,
  ...(event.taskid && { taskId: event.taskid }),
  eventId: event.id,
  eventType: event.type,
  ...(event.traceparent && { traceId: event.traceparent.split('-')[1] }),
});
