import type { ZodType } from 'zod';
import type { AwsRequest } from '../../../core/protocols/aws-api.ts';
import { type JsonOperation, operation } from '../../../core/protocols/json-api.ts';
import type { QueueAddresses } from '../queue-address.ts';
import type { SqsStore } from '../storage/sqs-store.ts';

/** What the operations of SQS work on. */
export interface Sqs extends QueueAddresses {
  readonly store: SqsStore;
  /** Policies of the templates by the name of the queue, to read; `core/iam` acts on them. */
  readonly policies: Map<string, string>;
}

export type SqsOperations = Readonly<Record<string, JsonOperation>>;

/** An operation whose input is checked as SQS does; a parameter that the schema does not name is refused. */
export const sqsOperation = <Input, Output>(
  schema: ZodType<Input>,
  answer: (input: Input, request: AwsRequest) => Output,
): JsonOperation => operation(schema, answer, 'InvalidParameterValue');
