import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { putBackInWords, putBackWhatKillsGaveUp } from './put-back.ts';

const letter = (Body: string, reason?: string): Message => ({
  MessageId: Body,
  Body,
  ...(reason && { MessageAttributes: { reason: { DataType: 'String', StringValue: reason } } }),
});

/** Looks for which a message that was put back is under way. */
const LOOKS = 3;

/** Dead letters of queues by name, which `work` is asked about where they are put back: what it answers is dead again, later. */
function queuesOf(dead: Record<string, Message[]>, work: (message: Message) => Message[] = () => []) {
  const nameOf = (url = '') => url.slice(url.lastIndexOf('/') + 1);
  const lyingIn = (url?: string) => dead[nameOf(url).replace('-dlq', '')] ?? [];
  const moved: (string | undefined)[] = [];
  const underWay = new Map<string, { looks: number; failed: Message[] }>();
  const ask = (name: string) => {
    const on = underWay.get(name);
    if (on === undefined) return 0;
    on.looks -= 1;
    if (on.looks > 0) return 1;
    dead[name] = on.failed;
    underWay.delete(name);
    return 0;
  };
  const send = async (command: unknown) => {
    if (command instanceof ListQueuesCommand)
      return { QueueUrls: Object.keys(dead).map((name) => `http://q/${name}-dlq`) };
    if (command instanceof GetQueueUrlCommand) return { QueueUrl: `http://q/${command.input.QueueName}` };
    if (command instanceof GetQueueAttributesCommand) {
      const { QueueUrl } = command.input;
      const lying = QueueUrl?.endsWith('-dlq') ? lyingIn(QueueUrl).length : ask(nameOf(QueueUrl));
      return { Attributes: { QueueArn: QueueUrl, ApproximateNumberOfMessages: String(lying) } };
    }
    if (command instanceof ReceiveMessageCommand) return { Messages: lyingIn(command.input.QueueUrl) };
    if (command instanceof StartMessageMoveTaskCommand) {
      const name = nameOf(command.input.DestinationArn);
      moved.push(...(dead[name] ?? []).map(({ Body }) => Body));
      underWay.set(name, { looks: LOOKS, failed: (dead[name] ?? []).flatMap(work) });
      dead[name] = [];
    }
    return {};
  };
  return { sqs: Object.assign(new SQSClient({}), { send }), dead, moved };
}

const soon = { everyMs: 1, forMs: 5_000 };
const GARBAGE = { queue: 'countersign-a', body: 'garbage' };

describe('operations put back', () => {
  it('what a queue gave up by itself, of which kills may be the cause', async () => {
    const queues = queuesOf({ 'countersign-a': [letter('1'), letter('2')], 'countersign-b': [letter('3')] });
    const putBack = await putBackWhatKillsGaveUp(queues, 5, [], soon);
    expect(putBackInWords(putBack)).toContain(': 2 of countersign-a, 1 of countersign-b');
    expect(Object.values(queues.dead)).toEqual([[], []]);
  });

  it('nothing where too few kills were made for it', async () => {
    const queues = queuesOf({ 'countersign-a': [letter('1')] });
    expect(putBackInWords(await putBackWhatKillsGaveUp(queues, 4, [], soon))).toMatch(/^0 .* put back$/);
    expect(queues.moved).toEqual([]);
  });

  it('nothing that a function gave up, nor what lies with it', async () => {
    const queues = queuesOf({
      'countersign-a': [letter('1', 'TypeError: x is not a function'), letter('2')],
      'countersign-b': [letter('3')],
    });
    await putBackWhatKillsGaveUp(queues, 50, [], soon);
    expect(queues.moved).toEqual(['3']);
  });

  it('nothing that comes back a second time', async () => {
    const queues = queuesOf({ 'countersign-a': [letter('1')] }, (message) => [message]);
    expect(await putBackWhatKillsGaveUp(queues, 50, [], soon)).toHaveLength(1);
    expect(queues.moved).toEqual(['1']);
    expect(queues.dead['countersign-a']).toHaveLength(1);
  });

  it('what nobody can read, where kills gave it up before a function said so', async () => {
    const work = ({ Body = '' }: Message) => (Body === GARBAGE.body ? [letter(Body, 'It is not JSON')] : []);
    const queues = queuesOf({ 'countersign-a': [letter(GARBAGE.body), letter('1')] }, work);
    await putBackWhatKillsGaveUp(queues, 5, [GARBAGE], soon);
    expect(queues.moved).toEqual([GARBAGE.body, '1']);
    expect(queues.dead['countersign-a']).toEqual([letter(GARBAGE.body, 'It is not JSON')]);
  });

  it('what lies beside a message that nobody can read, which comes again', async () => {
    const garbage = letter(GARBAGE.body, 'It is not JSON');
    const work = (message: Message) => (message.Body === GARBAGE.body ? [message] : []);
    const queues = queuesOf({ 'countersign-a': [garbage, letter('1')] }, work);
    expect(await putBackWhatKillsGaveUp(queues, 5, [GARBAGE], soon)).toHaveLength(1);
    expect(queues.dead['countersign-a']).toEqual([garbage]);
  });
});
