import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Delivery } from '../../core/delivery/delivery.ts';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import { parseExactJson } from '../../core/event-patterns/exact-json.ts';
import { ACCOUNT_ID, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import type { ArchiveStore } from './archive-store.ts';
import { type BusEvent, busArn, eventTime } from './event.ts';
import { routeEvent } from './route-event.ts';
import type { RuleStore } from './rule-store.ts';

const MAX_ENTRIES = 10;
const MAX_BYTES = 1024 * 1024;

export const putEventsSchema = z.strictObject({
  Entries: z
    .array(
      z.strictObject({
        Source: z.string().optional(),
        DetailType: z.string().optional(),
        Detail: z.string().optional(),
        EventBusName: z.string().optional(),
        Resources: z.array(z.string()).optional(),
        Time: z.number().optional(),
        TraceHeader: z.string().min(1).max(500).optional(),
      }),
    )
    .min(1)
    .max(MAX_ENTRIES),
});

type Input = z.infer<typeof putEventsSchema>;
type Entry = Input['Entries'][number];
type Accepted = { readonly event: BusEvent; readonly bus: string; readonly traceHeader: string | undefined };
type Failure = { readonly ErrorCode: string; readonly ErrorMessage: string };

const INTERNAL_FAILURE = failure('InternalFailure', 'Injected by the fault plan: bad-output');

/** `PutEvents`: every good entry is accepted for good, every bad one answered for by itself. */
export function createPutEvents(rules: RuleStore, archives: ArchiveStore, deliveryQueue: DeliveryQueue) {
  return (input: Input, request: AwsRequest) => {
    assertSize(input);
    const refused = request.badOutput === undefined ? () => false : (index: number) => index % 2 === 0;
    const events = input.Entries.map((entry, index) =>
      refused(index) ? INTERNAL_FAILURE : toEvent(entry, request.region, rules),
    );
    for (const each of events) if ('event' in each) archives.save(each.bus, each.event);
    deliveryQueue.send(events.flatMap((each) => ('event' in each ? deliveriesOf(each, rules) : [])));
    return {
      FailedEntryCount: events.filter((each) => !('event' in each)).length,
      Entries: events.map((each) => ('event' in each ? { EventId: each.event.id } : each)),
    };
  };
}

/** Targets are handed the trace header beside the event; archives do not keep it. */
const deliveriesOf = ({ event, bus, traceHeader }: Accepted, rules: RuleStore): Delivery[] =>
  routeEvent(event, rules.rules(bus)).map((delivery) =>
    traceHeader === undefined ? delivery : { ...delivery, options: { ...delivery.options, traceHeader } },
  );

function toEvent(entry: Entry, region: string, rules: RuleStore): Accepted | Failure {
  const { Source, DetailType, Detail } = entry;
  const missing = Object.entries({ Source, DetailType, Detail }).find(([, value]) => !value);
  if (missing)
    return failure(
      'InvalidArgument',
      `Parameter ${missing[0]} is not valid. Reason: ${missing[0]} is a required argument.`,
    );
  if (Source!.startsWith('aws.'))
    return failure('NotAuthorizedForSourceException', 'Not authorized for the source.');
  const detail = parseDetail(Detail!);
  if (detail === undefined) return failure('MalformedDetail', 'Detail is malformed.');
  const asked = entry.EventBusName ?? 'default';
  const bus = rules.buses().find((name) => asked === name || asked === busArn(region, name));
  if (bus === undefined) return failure('ResourceNotFoundException', `Event bus ${asked} does not exist.`);
  const event: BusEvent = {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType!,
    source: Source!,
    account: ACCOUNT_ID,
    time: eventTime(entry.Time === undefined ? new Date() : new Date(entry.Time * 1000)),
    region,
    resources: entry.Resources ?? [],
    detail,
  };
  return { event, bus, traceHeader: entry.TraceHeader };
}

function parseDetail(text: string): object | undefined {
  try {
    const detail = parseExactJson(text);
    return typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}

function assertSize({ Entries }: Input): void {
  const bytes = Entries.map(({ Source = '', DetailType = '', Detail = '', Resources = [], Time }) =>
    [Source, DetailType, Detail, ...Resources].reduce(
      (sum, text) => sum + Buffer.byteLength(text),
      Time ? 14 : 0,
    ),
  );
  const total = bytes.reduce((sum, size) => sum + size, 0);
  if (total > MAX_BYTES) {
    throw new AwsApiError(
      'ValidationException',
      `Total size of the entries in the request is over the limit: ${total} > ${MAX_BYTES} bytes.`,
    );
  }
}

function failure(ErrorCode: string, ErrorMessage: string): Failure {
  return { ErrorCode, ErrorMessage };
}
