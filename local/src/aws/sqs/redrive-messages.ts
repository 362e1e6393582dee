import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Message } from './message.ts';
import { type Queue, redrivePolicyOf } from './queue.ts';
import type { SqsStore } from './storage/sqs-store.ts';

const AT_A_TIME = 100;

/** The queues that send their dead letters to a queue. */
export const sourcesOf = ({ queues }: SqsStore, deadLetters: Queue): Queue[] =>
  queues.list().filter((queue) => redrivePolicyOf(queue)?.deadLetterTargetArn === deadLetters.arn);

/**
 * Moves every visible message of a dead-letter queue on, with a fresh receive count: to the queue of an ARN, else to
 * where each came from. Answers how many.
 * @throws AwsApiError `InvalidParameterValue` when a message came from nowhere that is known; then none was moved.
 */
export function redriveMessages(store: SqsStore, deadLetters: Queue, destinationArn?: string): number {
  const { messages, queues, signals } = store;
  const destination = destinationArn === undefined ? undefined : queues.getByArn(destinationArn);
  const sources = sourcesOf(store, deadLetters);
  const now = Date.now();

  const destinationOf = ({ sourceArn }: Message): Queue => {
    const only = sources.length === 1 ? sources[0] : undefined;
    const found = destination ?? (sourceArn === undefined ? undefined : queues.findByArn(sourceArn)) ?? only;
    if (found !== undefined) return found;
    throw new AwsApiError(
      'InvalidParameterValue',
      `Name a DestinationArn: ${sources.length} queues send their dead letters to ${deadLetters.name}.`,
    );
  };

  return store.atomically(() => {
    let moved = 0;
    let lastRow = 0;
    for (;;) {
      const batch = messages.visible(deadLetters, now, lastRow, AT_A_TIME);
      if (batch.length === 0) return moved;
      for (const message of batch) {
        const to = destinationOf(message);
        messages.move(message, to, { sourceArn: null, receiveCount: 0 }, now);
        signals.changed(to.name);
        lastRow = message.row;
        moved += 1;
      }
    }
  });
}
