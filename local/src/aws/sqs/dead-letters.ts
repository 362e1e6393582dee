import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { type JsonOperation, operation } from '../../core/protocols/json-api.ts';
import type { FauxQueue, Fauxqs } from './fauxqs.ts';
import { findQueue, findQueueByUrl } from './find-queue.ts';

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

/** The operations on dead-letter queues, which fauxqs lacks. */
export function deadLetterOperations(fauxqs: Fauxqs): Record<string, JsonOperation> {
  const tasks: MoveTask[] = [];
  return {
    ListDeadLetterSourceQueues: operation(z.looseObject({ QueueUrl: z.string() }), (input) => ({
      queueUrls: sourcesOf(fauxqs, findQueueByUrl(fauxqs, input.QueueUrl)).map((queue) => queue.url),
    })),
    StartMessageMoveTask: operation(
      z.looseObject({ SourceArn: z.string(), DestinationArn: z.string().optional() }),
      ({ SourceArn, DestinationArn }) => {
        const moved = redrive(fauxqs, findQueue(fauxqs, SourceArn), DestinationArn);
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
    ListMessageMoveTasks: operation(
      z.looseObject({ SourceArn: z.string(), MaxResults: z.number().max(10).default(1) }),
      ({ SourceArn, MaxResults }) => ({
        Results: tasks.filter((task) => task.SourceArn === SourceArn).slice(0, MaxResults),
      }),
    ),
  };
}

function sourcesOf(fauxqs: Fauxqs, deadLetters: FauxQueue): FauxQueue[] {
  return [...fauxqs.sqs.allQueues()].filter(
    (queue) => JSON.parse(queue.attributes.RedrivePolicy || '{}').deadLetterTargetArn === deadLetters.arn,
  );
}

/** Sends every visible message on, with a fresh receive count, and only then deletes it. */
function redrive(fauxqs: Fauxqs, source: FauxQueue, destinationArn: string | undefined): number {
  const origins = sourcesOf(fauxqs, source);
  const destination = destinationArn === undefined ? origins[0] : findQueue(fauxqs, destinationArn);
  if (destination === undefined || (destinationArn === undefined && origins.length > 1)) {
    throw new AwsApiError(
      'InvalidParameterValue',
      `Name a DestinationArn: ${origins.length} queues send their dead letters to ${source.name}.`,
    );
  }
  let moved = 0;
  for (;;) {
    const [received] = source.dequeue(1, 30, () => undefined);
    if (received === undefined) return moved;
    const message = source.inflightMessages.get(received.ReceiptHandle)!.message;
    const { body, messageAttributes, messageGroupId, messageDeduplicationId } = message;
    destination.enqueue(
      fauxqs.createMessage(body, messageAttributes, undefined, messageGroupId, messageDeduplicationId),
    );
    source.deleteMessage(received.ReceiptHandle);
    moved += 1;
  }
}
