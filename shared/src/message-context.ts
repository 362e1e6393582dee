import type { Logger } from './logger.ts';

/** What a handler of a message may use beside its own ports. */
export interface MessageContext {
  readonly logger: Logger;
  /** How often SQS has delivered this message, this time included. */
  readonly receiveCount: number;
}
