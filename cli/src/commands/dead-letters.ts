import { SQSClient } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { describeMessage, reasonOf, traceOf, typeOf } from '../dead-letters/dead-letter.ts';
import {
  describeMove,
  discardMessage,
  lookThrough,
  messageOf,
  moveBack,
} from '../dead-letters/dead-letter-queue.ts';
import {
  deadLetterQueueNamed,
  deadLetterQueues,
  nameOf,
  queueBehind,
} from '../dead-letters/queues-of-stage.ts';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { PAID_AGAIN } from '../output/paid-again.ts';
import { log, say } from '../output/say.ts';
import { table } from '../output/table.ts';
import { operation } from './operations.ts';

const list = operation('list', 'shows what waits in the dead-letter queues, with the reasons').action(
  async (options: ConnectOptions) => {
    const { aws, stage } = await connect(options);
    const sqs = new SQSClient(aws);
    const rows: string[][] = [];
    for (const url of await deadLetterQueues(sqs, stage)) {
      const { messages, unseen } = await lookThrough(sqs, url);
      if (unseen > 0)
        log(`${nameOf(url)} has about ${unseen} more, which somebody has in hand: list again in a while.`);
      for (const message of messages) {
        const [reason = ''] = reasonOf(message).split('\n');
        rows.push([nameOf(url), message.MessageId ?? '', typeOf(message), reason]);
      }
    }
    say(rows.length > 0 ? table(['queue', 'message', 'event', 'reason'], rows) : 'No dead letters.');
  },
);

async function queueNamed(options: ConnectOptions, name: string) {
  const { aws, api, stage } = await connect(options);
  const sqs = new SQSClient(aws);
  return { sqs, url: await deadLetterQueueNamed(sqs, stage, name), api, stage };
}

interface WithReason extends ConnectOptions {
  readonly reason?: string;
}

const onMessage = (name: string, description: string) =>
  operation(name, description)
    .argument('<queue>', 'name of the dead-letter queue, see dlq list')
    .argument('<message>', 'id of the message, see dlq list');

const show = onMessage('show', 'shows a message of a dead-letter queue whole').action(
  async (queue: string, messageId: string, options: ConnectOptions) => {
    const { sqs, url } = await queueNamed(options, queue);
    say(describeMessage(await messageOf(sqs, url, messageId)));
  },
);

const discard = onMessage(
  'discard',
  'deletes a message of a dead-letter queue for good, once that is recorded, and prints it',
)
  .requiredOption('--reason <text>', 'why, for the audit archive: without words of the contract')
  .action(
    async (queue: string, messageId: string, { reason, ...options }: ConnectOptions & { reason: string }) => {
      const { sqs, url, api } = await queueNamed(options, queue);
      const { recordOperation } = await api();
      const message = await discardMessage(sqs, url, messageId, (found) =>
        recordOperation({ action: 'discard', queue, reason, ...traceOf(found) }),
      );
      say(`${describeMessage(message)}\n\nIt is gone from ${queue}.`);
    },
  );

const redrive = operation('redrive', 'sends the messages of a dead-letter queue to their service again')
  .argument('<queue>', 'name of the dead-letter queue, see dlq list')
  .option('--reason <text>', 'why, for the audit archive: without words of the contract')
  .addHelpText('after', `\n${PAID_AGAIN}`)
  .action(async (queue: string, { reason, ...options }: WithReason) => {
    const { sqs, url, api, stage } = await queueNamed(options, queue);
    const target = await queueBehind(sqs, stage, queue);
    await (await api()).recordOperation({ action: 'redrive', queue, reason });
    say(describeMove(await moveBack(sqs, url, target), queue, nameOf(target)));
    log(PAID_AGAIN);
  });

export const deadLetters = new Command('dlq')
  .description('the dead-letter queues')
  .addCommand(list)
  .addCommand(show)
  .addCommand(discard)
  .addCommand(redrive);
