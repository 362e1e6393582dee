import * as z from 'zod';
import { type Envelope, envelopeV1 } from './envelope.v1.ts';
import type { ServiceName } from './vocabulary.ts';

interface EventDefinition<Type extends string, Data extends z.ZodObject> {
  /** `detail-type` on the bus: name and major version. */
  readonly type: Type;
  /** What the event says, in one sentence. */
  readonly summary: string;
  /** A request asks exactly one service for work; a fact says what happened, to whoever listens. */
  readonly kind: 'request' | 'fact';
  readonly publishers: readonly ServiceName[];
  /** The service that works on a request, or that a fact answers. Facts may have other subscribers. */
  readonly consumer?: ServiceName;
  readonly data: Data;
}

/** One versioned event contract. */
export interface EventContract<Type extends string = string, Data extends z.ZodObject = z.ZodObject>
  extends EventDefinition<Type, Data> {
  /** Schema of the whole `detail`: the envelope with this type and this data. */
  readonly schema: z.ZodType<Omit<Envelope, 'type' | 'data'> & { type: Type; data: z.infer<Data> }>;
}

/** The whole `detail` of an event. */
export type EventOf<C extends EventContract> = z.infer<C['schema']>;
/** What the event carries beside its envelope. */
export type DataOf<C extends EventContract> = z.infer<C['data']>;

/** Declares an event contract; everything else (type, schemas, documentation) is derived from it. */
export function defineEvent<const Type extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Type, Data>,
): EventContract<Type, Data> {
  const schema = envelopeV1
    .extend({
      type: z.literal(definition.type),
      source: z.enum(definition.publishers.map((name) => `countersign.${name}` as const)),
      data: definition.data,
    })
    .meta({ title: definition.type, description: definition.summary });
  return { ...definition, schema: schema as unknown as EventContract<Type, Data>['schema'] };
}
