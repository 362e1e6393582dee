import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { say } from '../output/say.ts';
import { table } from '../output/table.ts';
import { operation } from './operations.ts';

/** Long enough to read the list, short enough not to hide the messages from a redrive. */
const LOOK_SECONDS = 5;

async function deadLetterQueues(sqs: SQSClient, stage: string): Promise<string[]> {
  const { QueueUrls = [] } = await sqs.send(
    new ListQueuesCommand({ QueueNamePrefix: `countersign-${stage}-` }),
  );
  return QueueUrls.filter((url) => url.endsWith('-dlq')).sort();
}

const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** The first messages of a queue, which stay in it. */
async function look(sqs: SQSClient, url: string): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: LOOK_SECONDS,
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages;
}

function typeOf({ Body = '' }: Message): string {
  try {
    return (JSON.parse(Body) as { 'detail-type'?: string })['detail-type'] ?? '–';
  } catch {
    return 'not JSON';
  }
}

const list = operation('list', 'shows what waits in the dead-letter queues, with the reasons').action(
  async (options: ConnectOptions) => {
    const { aws, stage } = await connect(options);
    const sqs = new SQSClient(aws);
    const rows: string[][] = [];
    for (const url of await deadLetterQueues(sqs, stage)) {
      for (const message of await look(sqs, url)) {
        const reason =
          message.MessageAttributes?.reason?.StringValue ?? 'failed five times; see the log of its function';
        rows.push([nameOf(url), message.MessageId ?? '', typeOf(message), reason.split('\n')[0]!]);
      }
    }
    say(rows.length > 0 ? table(['queue', 'message', 'event', 'reason'], rows) : 'No dead letters.');
  },
);

const redrive = operation('redrive', 'sends the messages of a dead-letter queue to their service again')
  .argument('<queue>', 'name of the dead-letter queue, see dlq list')
  .action(async (queue: string, options: ConnectOptions) => {
    const sqs = new SQSClient((await connect(options)).aws);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
    const { QueueUrl: target } = await sqs.send(
      new GetQueueUrlCommand({ QueueName: queue.replace(/-dlq$/, '') }),
    );
    const arnOf = async (url: string | undefined) => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
      );
      return Attributes?.QueueArn;
    };
    // Named, since messages that a consumer put there itself have no source of their own.
    const move = { SourceArn: await arnOf(QueueUrl), DestinationArn: await arnOf(target) };
    await sqs.send(new StartMessageMoveTaskCommand(move));
    say(`The messages of ${queue} go to ${nameOf(target!)} again.`);
  });

export const deadLetters = new Command('dlq')
  .description('the dead-letter queues')
  .addCommand(list)
  .addCommand(redrive);
