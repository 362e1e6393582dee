import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Message } from './message.ts';
import { isFifo, type Queue, redrivePolicyOf } from './queue.ts';
import type { SqsStore } from './storage/sqs-store.ts';

const AT_A_TIME = 100;

const invalid = (message: string) => new AwsApiError('InvalidParameterValue', message);

/** The queues that send their dead letters to a queue. */
export const sourcesOf = ({ queues }: SqsStore, deadLetters: Queue): Queue[] =>
  queues.list().filter((queue) => redrivePolicyOf(queue)?.deadLetterTargetArn === deadLetters.arn);

/**
 * Moves every visible message of a dead-letter queue on, with a fresh receive count: to the queue of an ARN, else to
 * where each came from. Answers how many.
 * @throws AwsApiError `ResourceNotFoundException`; `InvalidParameterValue` for a queue that is nobody's dead-letter
 * queue, a destination that is the queue itself or of another kind, and when a message came from nowhere that is
 * known; then none was moved.
 */
export function redriveMessages(store: SqsStore, sourceArn: string, destinationArn?: string): number {
  const { messages, queues, signals } = store;
  const named = (parameter: string, arn: string): Queue => {
    const found = queues.findByArn(arn);
    if (found !== undefined) return found;
    const message = `The resource that you specified for the ${parameter} parameter doesn't exist.`;
    throw new AwsApiError('ResourceNotFoundException', message, 404);
  };
  const deadLetters = named('SourceArn', sourceArn);
  const destination = destinationArn === undefined ? undefined : named('DestinationArn', destinationArn);
  const sources = sourcesOf(store, deadLetters);
  if (sources.length === 0) throw invalid('Source queue must be configured as a Dead Letter Queue.');
  if (destination?.arn === deadLetters.arn)
    throw invalid('Source queue arn and destination queue arn cannot be the same.');
  if (destination !== undefined && isFifo(destination) !== isFifo(deadLetters))
    throw invalid('The source queue and destination queue must be of the same queue type.');
  const now = Date.now();

  const destinationOf = ({ sourceArn }: Message): Queue => {
    const only = sources.length === 1 ? sources[0] : undefined;
    const found = destination ?? (sourceArn === undefined ? undefined : queues.findByArn(sourceArn)) ?? only;
    if (found !== undefined) return found;
    throw invalid(
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
