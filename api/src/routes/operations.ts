import { type OperationV1, operationV1, runId } from '@countersign/events';
import * as z from 'zod';
import type { Routes } from '../route.ts';
import { OPERATORS } from '../who.ts';

/** What a step must say of itself, so that whoever reads of it knows what was done. */
const SAYS = {
  discard: ['queue', 'message', 'reason'],
  redrive: ['queue'],
  replay: ['from', 'to'],
} as const satisfies Record<OperationV1['action'], readonly (keyof OperationV1)[]>;

const isWhole = (operation: OperationV1) =>
  SAYS[operation.action].every((name) => operation[name] !== undefined);

/** A time that ends before it begins holds nothing, and a record of its replay would tell of what nobody can have done. */
const endsAfterItBegins = ({ from, to }: OperationV1) =>
  from === undefined || to === undefined || Date.parse(from) < Date.parse(to);

export const operationRoutes = {
  recordOperation: {
    summary: 'Records a step of operations for the audit archive, before whoever asks takes it',
    method: 'POST',
    url: '/api/operations',
    who: OPERATORS,
    body: operationV1
      .extend({ runId: runId.optional().meta({ description: 'Run that the dead letter names' }) })
      .refine(isWhole, {
        error: 'discard says queue, message and reason; redrive says queue; replay says from and to',
      })
      .refine(endsAfterItBegins, { path: ['to'], error: 'to has to be later than from' }),
    status: 202,
    answer: z.object({ eventId: z.string().meta({ description: 'Id of the event that tells of it' }) }),
    refusals: {},
  },
} satisfies Routes;
