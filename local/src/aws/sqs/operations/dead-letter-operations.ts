import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { redriveMessages, sourcesOf } from '../redrive-messages.ts';
import { type Sqs, type SqsOperations, sqsOperation } from './sqs-operation.ts';

/** A `StartMessageMoveTask` that was carried out. */
interface MoveTask {
  readonly TaskHandle: string;
  readonly Status: 'COMPLETED';
  readonly SourceArn: string;
  readonly DestinationArn?: string;
  readonly ApproximateNumberOfMessagesMoved: number;
  readonly ApproximateNumberOfMessagesToMove: number;
  readonly StartedTimestamp: number;
}

/** The operations on dead-letter queues. A move is done at once, so that there is none to cancel. */
export function deadLetterOperations({ store, queueAt, urlOf }: Sqs): SqsOperations {
  const tasks: MoveTask[] = [];
  return {
    ListDeadLetterSourceQueues: sqsOperation(z.strictObject({ QueueUrl: z.string() }), ({ QueueUrl }) => ({
      queueUrls: sourcesOf(store, queueAt(QueueUrl)).map(({ name }) => urlOf(name)),
    })),
    StartMessageMoveTask: sqsOperation(
      z.strictObject({ SourceArn: z.string(), DestinationArn: z.string().optional() }),
      ({ SourceArn, DestinationArn }) => {
        const moved = redriveMessages(store, SourceArn, DestinationArn);
        const task: MoveTask = {
          TaskHandle: randomUUID(),
          Status: 'COMPLETED',
          SourceArn,
          ...(DestinationArn ? { DestinationArn } : {}),
          ApproximateNumberOfMessagesMoved: moved,
          ApproximateNumberOfMessagesToMove: moved,
          StartedTimestamp: Date.now(),
        };
        tasks.unshift(task);
        return { TaskHandle: task.TaskHandle };
      },
    ),
    ListMessageMoveTasks: sqsOperation(
      z.strictObject({ SourceArn: z.string(), MaxResults: z.int().min(1).max(10).default(1) }),
      ({ SourceArn, MaxResults }) => ({
        Results: tasks.filter((task) => task.SourceArn === SourceArn).slice(0, MaxResults),
      }),
    ),
    CancelMessageMoveTask: sqsOperation(z.strictObject({ TaskHandle: z.string() }), () => {
      throw new AwsApiError(
        'ResourceNotFoundException',
        'Only an active message move task can be cancelled.',
      );
    }),
  };
}
