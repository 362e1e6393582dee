import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectToSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await connectToSystem();
});

describe('the AWS APIs of a running system', () => {
  it('lists the rules of the bus', async () => {
    const events = new EventBridgeClient(system.aws);
    const { Rules = [] } = await events.send(
      new ListRulesCommand({ EventBusName: await system.parameter('bus-name') }),
    );
    const patterns = Rules.map(({ EventPattern }) => EventPattern).join();
    expect(patterns).toContain('contract.classification-requested.v1');
  });

  it('tells the depth of a queue', async () => {
    const { QueueUrl } = await system.sqs.send(
      new GetQueueUrlCommand({ QueueName: 'countersign-local-classify' }),
    );
    const { Attributes } = await system.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'RedrivePolicy'],
      }),
    );
    expect(Attributes?.ApproximateNumberOfMessages).toMatch(/^\d+$/);
    expect(Attributes?.RedrivePolicy).toContain('countersign-local-classify-dlq');
  });

  it('knows the state machine', async () => {
    const { stateMachines = [] } = await system.sfn.send(new ListStateMachinesCommand({}));
    expect(stateMachines.map(({ name }) => name)).toEqual([expect.stringContaining('contract-run')]);
  });
});
