import type { DeadLetters, Logger } from '@countersign/shared';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';

/** Reads an event of an AWS service, which has no contract in the catalogue, out of a message. */
function read<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> | Error {
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : new Error(z.prettifyError(parsed.error));
  } catch (error) {
    return new Error(`Message is not JSON: ${(error as Error).message}`);
  }
}

interface ConsumerPorts {
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
}

/**
 * Makes a Lambda handler for a queue of events that AWS services sent, record by record: what cannot be read
 * goes to the dead letters with the reason, what fails is delivered again, and neither stops the others.
 */
export function awsEventConsumer<Schema extends z.ZodType>(
  schema: Schema,
  handle: (event: z.infer<Schema>, receiveCount: number) => Promise<unknown>,
  { deadLetters, logger }: ConsumerPorts,
) {
  async function consume(record: SQSRecord): Promise<void> {
    const event = read(schema, record.body);
    if (event instanceof Error) {
      logger.error(`Dead letter: ${event.message}`, { messageId: record.messageId });
      return deadLetters.send(record, event.message);
    }
    try {
      await handle(event, Number(record.attributes.ApproximateReceiveCount));
    } catch (error) {
      logger.error('Will be delivered again', { error: error as Error, messageId: record.messageId });
      throw error;
    }
  }

  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(batch.Records.map(consume));
    const failed = batch.Records.filter((_, index) => outcomes[index]?.status === 'rejected');
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}
