import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { expect, it } from 'vitest';
import { createDeliveryQueue } from '../../core/delivery/index.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createQueues, queueTarget } from '../sqs/index.ts';
import { createEventBridge } from './index.ts';

const region = 'eu-central-1';
const AWSTraceHeader = 'Root=1-4bf92f35-77b34da6a3ce929d0e0e4736';

it('hands the trace header of an entry on to a queue, without a place in the event', async () => {
  const gateway = await openTestGateway();
  const queues = createQueues({ url: gateway.url });
  const deliveryQueue = createDeliveryQueue({ targets: new Map([['sqs', queueTarget(queues.sender)]]) });
  const bridge = createEventBridge({ region, deliveryQueue });
  gateway.serve({ apis: [bridge.api, queues.api] });
  deliveryQueue.start();
  try {
    const provider = queues.providers.find(({ type }) => type === 'AWS::SQS::Queue');
    const made = { type: 'AWS::SQS::Queue', logicalId: 'L', stackName: 's', region, accountId: '0' };
    await provider?.create({ ...made, properties: { QueueName: 'work' } });
    const client = new EventBridgeClient(clientConfig(gateway));
    const Arn = `arn:aws:sqs:${region}:000000000000:work`;
    await client.send(new PutRuleCommand({ Name: 'r', EventPattern: '{"source":["mine"]}' }));
    await client.send(new PutTargetsCommand({ Rule: 'r', Targets: [{ Id: 't', Arn }] }));
    const entry = { Source: 'mine', DetailType: 'd', Detail: '{}', TraceHeader: AWSTraceHeader };
    await client.send(new PutEventsCommand({ Entries: [entry] }));
    const [record] = await queues.poller.receive(Arn, { max: 1 });
    expect(record?.attributes).toMatchObject({ AWSTraceHeader });
    expect(record?.body).not.toContain('Root=');
  } finally {
    await gateway.close();
    bridge.close();
    await deliveryQueue.close();
    queues.close();
  }
});
