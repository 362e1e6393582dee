import {
  CreateArchiveCommand,
  DescribeArchiveCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  StartReplayCommand,
  type StartReplayCommandInput,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeliveryQueue, type DeliveryQueue, type DeliveryTargets } from '../../core/delivery/index.ts';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createEventBridge, type EventBridgeService } from './index.ts';

const region = 'eu-central-1';
const BUS = `arn:aws:events:${region}:000000000000:event-bus/default`;
const ARCHIVE = `arn:aws:events:${region}:000000000000:archive/kept`;
const RULE = `arn:aws:events:${region}:000000000000:rule/`;
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second));

let gateway: Gateway;
let deliveryQueue: DeliveryQueue;
let bridge: EventBridgeService;
let client: EventBridgeClient;
let delivered: { detail: { n: number }; 'replay-name'?: string; id: string }[];

beforeEach(async () => {
  delivered = [];
  const take = async ({ payload }: { payload: string }) => void delivered.push(JSON.parse(payload));
  const targets: DeliveryTargets = new Map([['sqs', take]]);
  gateway = await openTestGateway();
  deliveryQueue = createDeliveryQueue({ targets });
  bridge = createEventBridge({ region, deliveryQueue });
  gateway.serve({ apis: [bridge.api] });
  client = new EventBridgeClient(clientConfig(gateway));
  deliveryQueue.start();
  for (const Name of ['first', 'second']) {
    await client.send(new PutRuleCommand({ Name, EventPattern: '{"source":["mine"]}' }));
    const Arn = `arn:aws:sqs:${region}:000000000000:${Name}`;
    await client.send(new PutTargetsCommand({ Rule: Name, Targets: [{ Id: 'q', Arn }] }));
  }
  const EventPattern = '{"detail-type":["Kept"]}';
  await client.send(new CreateArchiveCommand({ ArchiveName: 'kept', EventSourceArn: BUS, EventPattern }));
});

afterEach(async () => {
  await gateway.close();
  bridge.close();
  await deliveryQueue.close();
});

const put = (n: number, DetailType = 'Kept') =>
  client.send(
    new PutEventsCommand({
      Entries: [{ Source: 'mine', DetailType, Detail: JSON.stringify({ n }), Time: at(n) }],
    }),
  );

const replay = (more: Partial<StartReplayCommandInput> = {}) =>
  client.send(
    new StartReplayCommand({
      ReplayName: 'again',
      EventSourceArn: ARCHIVE,
      EventStartTime: at(2),
      EventEndTime: at(4),
      Destination: { Arn: BUS },
      ...more,
    }),
  );

const arrived = (count: number) => vi.waitUntil(() => delivered.length >= count);

describe('an archive', () => {
  it('keeps what fits its pattern, and a replay delivers what came from one instant to before another', async () => {
    for (const n of [1, 2, 3, 4]) await put(n);
    await put(3, 'Other');
    await arrived(10);
    const ids = delivered.map(({ id }) => id);
    delivered = [];
    await replay();
    await arrived(4);
    expect(delivered.map(({ detail }) => detail.n).sort()).toEqual([2, 2, 3, 3]);
    expect(delivered.every((event) => event['replay-name'] === 'again' && ids.includes(event.id))).toBe(true);
    const described = await client.send(new DescribeReplayCommand({ ReplayName: 'again' }));
    expect(described).toMatchObject({ State: 'COMPLETED', EventLastReplayedTime: at(3) });
  });

  it('does not keep again what is replayed', async () => {
    await put(2);
    await replay();
    await arrived(4);
    const archive = await client.send(new DescribeArchiveCommand({ ArchiveName: 'kept' }));
    expect(archive).toMatchObject({ EventCount: 1, EventSourceArn: BUS });
  });

  it('is replayed to the rules alone that are named', async () => {
    await put(2);
    await arrived(2);
    delivered = [];
    const FilterArns = [`${RULE}second`];
    await replay({ Destination: { Arn: BUS, FilterArns } });
    await put(9, 'Other');
    await arrived(3);
    expect(delivered.filter((event) => event['replay-name'])).toHaveLength(1);
  });

  it.each<[string, Partial<StartReplayCommandInput>, string]>([
    ['an archive that is not there', { EventSourceArn: `${ARCHIVE}-no` }, 'ResourceNotFoundException'],
    ['another bus', { Destination: { Arn: `${BUS}-other` } }, 'ValidationException'],
    [
      'an archive of another account',
      { EventSourceArn: ARCHIVE.replace('000000000000', '999999999999') },
      'ResourceNotFoundException',
    ],
    [
      'the bus of another account',
      { Destination: { Arn: BUS.replace('000000000000', '999999999999') } },
      'ValidationException',
    ],
    [
      'a rule that is not there',
      { Destination: { Arn: BUS, FilterArns: [`${RULE}first`, `${RULE}third`] } },
      'ResourceNotFoundException',
    ],
    ['an end before its start', { EventEndTime: at(1) }, 'ValidationException'],
  ])('is not replayed for %s', async (_, more, name) => {
    await put(2);
    await arrived(2);
    await expect(replay(more)).rejects.toMatchObject({ name });
    expect(delivered).toHaveLength(2);
  });

  it('is replayed once under one name', async () => {
    await replay();
    await expect(replay()).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
  });
});
