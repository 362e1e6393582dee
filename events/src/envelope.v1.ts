import * as z from 'zod';
import { instant, runId, SERVICES, taskId } from './vocabulary.ts';

/** `source` of the envelope: the service that published. */
export const eventSource = z.enum(SERVICES.map((name) => `countersign.${name}` as const));
export type EventSource = z.infer<typeof eventSource>;

/**
 * CloudEvents 1.0 in structured JSON mode, as carried in the `detail` of an EventBridge event.
 * Extensions: `taskid`, `causationid`, `worknanousd`, `paidmicrousd` and the W3C `traceparent`.
 * Unknown fields are tolerated by consumers and refused by the publisher.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export const envelopeV1 = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(64).meta({ description: 'Unique id of this event' }),
  source: eventSource,
  type: z.string().regex(/^[a-z]+(\.[a-z-]+)+\.v[0-9]+$/),
  subject: runId,
  time: instant,
  datacontenttype: z.literal('application/json'),
  taskid: taskId.optional(),
  causationid: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: 'Id of the event that led to this one' }),
  worknanousd: z.int32().nonnegative().optional().meta({
    description:
      'What AWS bills for the work that this event answers, in billionths of a US dollar, by list prices: time and memory, objects. Without models, which the data tell',
  }),
  paidmicrousd: z.int32().nonnegative().optional().meta({
    description:
      'What models and Textract asked for that work, in millionths of a US dollar, by list prices, whatever came of it. Less than `costUsd` of the data where an earlier attempt paid',
  }),
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
  data: z.unknown(),
});

export type Envelope = z.infer<typeof envelopeV1>;
