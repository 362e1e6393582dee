import { Logger } from '@aws-lambda-powertools/logger';
import {
  contractClassificationRequestedV1,
  contractClassifiedV1,
  contractReceivedV1,
  type Envelope,
  type ServiceName,
} from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { ModelError } from './errors.ts';
import { newEvent, outgoing } from './new-event.ts';
import { on, queueConsumer, type Subscription } from './queue-consumer.ts';
import { busEventBody, lambdaContext, memoryPublisher, sqsBatch } from './testing/index.ts';

const ref = { uri: 's3://documents/runs/run-00000001/x.json', sha256: 'a'.repeat(64), bytes: 1 };
const context = { runId: 'run-00000001', taskId: '01KAP3V0J4Q8Z6M2N5X7Y9B1CD' };
const request = () =>
  newEvent('choreographer', outgoing(contractClassificationRequestedV1, { text: ref }), context);
const fact = () =>
  newEvent(
    'choreographer',
    outgoing(contractReceivedV1, { document: ref, bucket: 'b', key: 'k', fileName: 'k', via: 'upload' }),
    context,
  );
const answer = outgoing(contractClassifiedV1, {
  classification: ref,
  contractType: 'nda',
  score: 1,
  confident: true,
  runnersUp: [],
  model: 'm',
  costUsd: 0,
});

function setUp(
  subscriptions: Subscription[],
  options: { failPublish?: boolean; service?: ServiceName } = {},
) {
  const publisher = memoryPublisher();
  const dead: { body: string; reason: string }[] = [];
  const consume = queueConsumer(subscriptions, {
    service: options.service ?? 'classify',
    publisher: options.failPublish ? { publish: () => Promise.reject(new Error('bus is down')) } : publisher,
    deadLetters: { send: async ({ body }, reason) => void dead.push({ body, reason }) },
    logger: new Logger({ logLevel: 'SILENT' }),
  });
  return {
    publisher,
    dead,
    consume: (...bodies: (Envelope | string)[]) => consume(sqsBatch(...bodies), lambdaContext()),
  };
}

const answering = on(contractClassificationRequestedV1, async () => answer);
const throwing = (error: Error) =>
  on(contractClassificationRequestedV1, async () => {
    throw error;
  });

describe('queueConsumer', () => {
  it('publishes the answer under the same run and task, caused by the request', async () => {
    const { consume, publisher } = setUp([answering]);
    const event = request();
    expect(await consume(event)).toEqual({ batchItemFailures: [] });
    expect(publisher.events).toHaveLength(1);
    expect(publisher.events[0]).toMatchObject({
      type: 'contract.classified.v1',
      source: 'countersign.classify',
      subject: context.runId,
      taskid: context.taskId,
      causationid: event.id,
    });
    expect(publisher.events[0]?.traceparent?.split('-')[1]).toBe(event.traceparent?.split('-')[1]);
  });

  it('works on the good records of a batch when one is bad', async () => {
    const { consume, publisher, dead } = setUp([answering]);
    const result = await consume(request(), '{not json', request());
    expect(result.batchItemFailures).toEqual([]);
    expect(publisher.events).toHaveLength(2);
    expect(dead).toEqual([{ body: '{not json', reason: expect.stringContaining('not JSON') }]);
  });

  it('answers a failed request with the error, for the state machine to retry', async () => {
    const { consume, publisher } = setUp([
      throwing(new ModelError('ThrottlingException', 'Too many requests', true)),
    ]);
    expect(await consume(request())).toEqual({ batchItemFailures: [] });
    expect(publisher.events[0]).toMatchObject({
      type: 'contract.task-failed.v1',
      taskid: context.taskId,
      data: {
        request: 'contract.classification-requested.v1',
        error: { name: 'ThrottlingException', class: 'model', retryable: true, message: 'Too many requests' },
      },
    });
  });

  it('answers a bug as class internal', async () => {
    const { consume, publisher } = setUp([throwing(new TypeError('x is undefined'))]);
    await consume(request());
    expect(publisher.events[0]?.data).toMatchObject({ error: { name: 'InternalError', class: 'internal' } });
  });

  it('has only the record delivered again whose answer could not be published', async () => {
    const { consume } = setUp([answering, on(contractReceivedV1, async () => {})], { failPublish: true });
    expect(await consume(request(), fact())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('has a fact delivered again when its handler throws', async () => {
    const failing = on(contractReceivedV1, async () => {
      throw new Error('database is down');
    });
    const { consume, publisher } = setUp([failing]);
    expect(await consume(fact())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(publisher.events).toEqual([]);
  });

  it("does not answer for another service when it only listens to that service's requests", async () => {
    const { consume, publisher } = setUp([throwing(new Error('archive is down'))], { service: 'audit' });
    expect(await consume(request())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(publisher.events).toEqual([]);
  });

  it('names why a message is dead', async () => {
    const { consume, dead } = setUp([answering]);
    const event = request();
    await consume(
      busEventBody({ ...event, type: 'contract.classification-requested.v7' }),
      busEventBody({ ...event, data: { text: 'nowhere' } }),
      busEventBody(fact()),
      JSON.stringify({ hello: 'world' }),
    );
    expect(dead.map(({ reason }) => reason).sort()).toEqual([
      expect.stringContaining('Message is no bus event'),
      'Unknown event type or version: contract.classification-requested.v7',
      expect.stringContaining('contract.classification-requested.v1 breaks its schema'),
      'contract.received.v1 is not for classify',
    ]);
  });
});
