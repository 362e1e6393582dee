import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListExecutionsCommand, ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { busEventBody } from '@countersign/shared/testing';
import { afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { archivedEvents } from '../support/archive.ts';
import { faultsAt } from '../support/faults.ts';
import { queueNamed } from '../support/queues.ts';
import { connectToSystem, type System, sample } from '../support/system.ts';

let system: System;
const faults = faultsAt(inject('endpoint'));
beforeAll(async () => {
  system = await connectToSystem();
});
afterEach(() => faults.clear());

describe('deliveries that come more than once', () => {
  it('make one run of one object, however often its event comes', async () => {
    const key = await system.drop(sample('mutual-nda'));
    const run = await system.end(key);
    const intake = await queueNamed(system.sqs, 'countersign-local-choreographer-intake');
    const event = {
      version: '0',
      id: 'again',
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '000000000000',
      time: new Date().toISOString(),
      region: inject('region'),
      resources: [],
      detail: { version: '0', bucket: { name: system.inbox }, object: { key, size: run.pages } },
    };
    for (let time = 0; time < 5; time += 1) await intake.send(JSON.stringify(event));
    const marker = await system.drop(sample('mutual-nda'));
    await system.end(marker);
    expect(await system.operator.listRuns({ key })).toHaveLength(1);
    const { stateMachines } = await system.sfn.send(new ListStateMachinesCommand({}));
    const { executions = [] } = await system.sfn.send(
      new ListExecutionsCommand({ stateMachineArn: stateMachines![0]!.stateMachineArn, maxResults: 1000 }),
    );
    expect(executions.filter(({ name }) => name === run.runId)).toHaveLength(1);
  });

  it('have one effect each when the bus delivers everything twice', async () => {
    await faults.inject({ service: 'delivery', fault: 'duplicate' });
    const run = await system.approvedEnd(await system.drop(sample('supply-agreement')));
    await faults.clear();
    expect(run.status).toBe('COMPLETED');
    const events = await archivedEvents(system, run.runId);
    const types = events.map(({ type }) => type);
    const once = ['contract.received.v1', 'contract.completed.v1', 'contract.extraction-requested.v1'];
    for (const type of once)
      expect(
        types.filter((each) => each === type),
        type,
      ).toHaveLength(1);
    const raised = events.filter(({ type }) => type === 'contract.risk-alert-raised.v1');
    const alerts = raised.map(({ data }) => (data as { alertId: string }).alertId);
    expect(new Set(alerts).size).toBe(run.alerts);
  });

  it('are answered from the stored output, without a model', async () => {
    const run = await system.end(await system.drop(sample('mutual-nda')));
    const answers = async () =>
      (await archivedEvents(system, run.runId)).filter(({ type }) => type === 'contract.classified.v1');
    await vi.waitUntil(async () => (await answers()).length === 1, { timeout: 20_000 });
    const request = (await archivedEvents(system, run.runId)).find(
      ({ type }) => type === 'contract.classification-requested.v1',
    )!;
    // A call to the model would fail, and would be answered with task-failed.
    await faults.inject({ service: 'sagemaker', fault: 'error', code: 'ValidationError', status: 400 });
    const queue = await queueNamed(system.sqs, 'countersign-local-classify');
    await queue.send(busEventBody(request));
    await vi.waitUntil(async () => (await answers()).length === 2, { timeout: 30_000 });
    const [first, second] = await answers();
    expect(second?.data).toEqual(first?.data);
  });
});

describe('messages that nobody can read', () => {
  it('wait in the dead letters with the reason and stop nothing else', async () => {
    const classify = await queueNamed(system.sqs, 'countersign-local-classify');
    const dead = await queueNamed(system.sqs, 'countersign-local-classify-dlq');
    await classify.send('garbage-1');
    const key = await system.drop(sample('mutual-nda'));
    expect(await dead.takeReason('garbage-1')).toContain('not JSON');
    expect((await system.end(key)).status).toBe('COMPLETED');
  });

  it.each([
    [
      'a version that nobody declared',
      'contract.classified.v9',
      'Unknown event type or version: contract.classified.v9',
    ],
    ['data that break the schema', 'contract.classified.v1', 'contract.classified.v1 breaks its schema'],
  ])('are found when they come over the bus with %s', async (_, type, reason) => {
    const id = crypto.randomUUID();
    const detail = {
      specversion: '1.0',
      id,
      source: 'countersign.classify',
      type,
      subject: 'run-0000000001',
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      data: {},
    };
    await new EventBridgeClient(system.aws).send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: await system.parameter('bus-name'),
            Source: detail.source,
            DetailType: type,
            Detail: JSON.stringify(detail),
          },
        ],
      }),
    );
    const dead = await queueNamed(system.sqs, 'countersign-local-audit-dlq');
    expect(await dead.takeReason(id)).toContain(reason);
  });
});
