import * as z from 'zod';

/** Statuses of answers that say no and have changed nothing. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410;

/** Body of every answer from 400 on that a service gives. */
export const refusalBody = z
  .object({
    error: z.object({
      code: z.string().meta({ description: 'Stable name that a program can tell refusals apart by' }),
      message: z.string().meta({ description: 'For the person who asked' }),
    }),
  })
  .meta({ id: 'Error', description: 'Why it was not done; below 500 nothing has changed' });

export type RefusalBody = z.output<typeof refusalBody>;

/** Body of what API Gateway answers by itself: no valid token, too many requests, no such route. */
export const gatewayBody = z
  .object({ message: z.string() })
  .meta({ id: 'GatewayError', description: 'An answer of API Gateway, before any service was asked' });

/** Why something that a person asked for is not done; nothing has changed then. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  /** Stable name that a program can tell refusals apart by. */
  readonly code: string;

  constructor(status: RefusalStatus, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
