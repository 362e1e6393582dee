import { Logger } from '@aws-lambda-powertools/logger';
import type { Envelope } from '@countersign/events';

export type { Logger } from '@aws-lambda-powertools/logger';

/** The service's logger; JSON lines. Level and service name come from POWERTOOLS_LOG_LEVEL and POWERTOOLS_SERVICE_NAME. */
export const createLogger = (): Logger => new Logger();

/** The keys that every line about an event carries. The execution is named after the run. */
export const eventKeys = (event: Envelope) => ({
  runId: event.subject,
  ...(event.taskid && { taskId: event.taskid }),
  eventId: event.id,
  eventType: event.type,
  ...(event.traceparent && { traceId: event.traceparent.split('-')[1] }),
});
