import { randomBytes } from 'node:crypto';
import type { DataOf, Envelope, EventContract, EventOf, ServiceName } from '@countersign/events';
import { ulid } from 'ulid';

/** An event that is still to be addressed: what a handler returns. */
export interface Outgoing<C extends EventContract = EventContract> {
  readonly contract: C;
  readonly data: DataOf<C>;
}

/** Pairs a contract with its data, checked by the compiler. */
export const outgoing = <C extends EventContract>(contract: C, data: DataOf<C>): Outgoing<C> => ({
  contract,
  data,
});

/** What ties an event to its run, its task and its cause. */
export interface EventContext {
  readonly runId: string;
  readonly taskId?: string | undefined;
  readonly causationId?: string | undefined;
  /** US dollars that the work cost that the event answers. */
  readonly workUsd?: number | undefined;
  /** US dollars that models and Textract asked for that work. */
  readonly paidUsd?: number | undefined;
  /** W3C trace context of the cause; a new span is derived, or a new trace begun. */
  readonly traceparent?: string | undefined;
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

function childSpan(traceparent: string | undefined): string {
  const traceId = traceparent?.split('-')[1] ?? hex(16);
  return `00-${traceId}-${hex(8)}-01`;
}

/** Largest integer of CloudEvents. */
const MOST = 2 ** 31 - 1;

/** Up to two dollars, where the work on an answer costs a fraction of a cent. */
const nanoUsd = (usd: number) => Math.min(Math.round(usd * 1e9), MOST);
/** Up to two thousand dollars, where Textract asks five for the longest contract. */
const microUsd = (usd: number) => Math.min(Math.round(usd * 1e6), MOST);

/** Addresses an event: gives it an id, a time, its source and its place in the run. */
export function newEvent<C extends EventContract>(
  service: ServiceName,
  { contract, data }: Outgoing<C>,
  context: EventContext,
  now: Date = new Date(),
): EventOf<C> {
  const envelope: Envelope = {
    specversion: '1.0',
    id: ulid(now.getTime()),
    source: `countersign.${service}`,
    type: contract.type,
    subject: context.runId,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    ...(context.taskId && { taskid: context.taskId }),
    ...(context.causationId && { causationid: context.causationId }),
    ...(context.workUsd !== undefined && { worknanousd: nanoUsd(context.workUsd) }),
    ...(context.paidUsd && { paidmicrousd: microUsd(context.paidUsd) }),
    traceparent: childSpan(context.traceparent),
    data,
  };
  return envelope as EventOf<C>;
}

/** The context of an answer: same run, same task, caused by the event that is answered. */
export const answering = (cause: Envelope): EventContext => ({
  runId: cause.subject,
  taskId: cause.taskid,
  causationId: cause.id,
  traceparent: cause.traceparent,
});
