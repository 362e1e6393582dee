import {
  contractClassificationRequestedV1,
  contractClassifiedV1,
  contractReceivedV1,
  type Envelope,
  type ServiceName,
} from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { meter, pay } from '../cost/meter.ts';
import { DownstreamError, ModelError } from '../errors.ts';
import { newEvent, outgoing } from '../new-event.ts';
import { busEventBody, lambdaContext, memoryQueue, sqsBatch } from '../testing/index.ts';
import { eventQueue, on, type Subscription } from './event-queue.ts';

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
  { service = 'classify', ...failing }: { publish?: Error; bury?: Error; service?: ServiceName } = {},
) {
  const { ports, ...kept } = memoryQueue(service, failing);
  const consume = eventQueue(subscriptions, ports);
  return {
    ...kept,
    consume: (...bodies: (Envelope | string)[]) => consume(sqsBatch(...bodies), lambdaContext()),
  };
}

const answering = on(contractClassificationRequestedV1, async () => answer);
const throwing = (error: Error) =>
  on(contractClassificationRequestedV1, async () => {
    throw error;
  });

describe('eventQueue', () => {
  it('publishes the answer under the same run and task, caused by the request', async () => {
    const { consume, published } = setUp([answering]);
    const event = request();
    expect(await consume(event)).toEqual({ batchItemFailures: [] });
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({
      type: 'contract.classified.v1',
      source: 'countersign.classify',
      subject: context.runId,
      taskid: context.taskId,
      causationid: event.id,
    });
    expect(published[0]?.traceparent?.split('-')[1]).toBe(event.traceparent?.split('-')[1]);
  });

  it('tells with an answer what the work on it cost, also with one that failed', async () => {
    const reading = on(contractClassificationRequestedV1, async () => {
      meter('objectRead', 1000);
      return answer;
    });
    const failing = on(contractClassificationRequestedV1, async () => {
      meter('objectRead', 1000);
      throw new ModelError('ThrottlingException', 'Too many requests');
    });
    for (const subscription of [reading, failing]) {
      const { consume, published } = setUp([subscription]);
      await consume(request());
      // A thousand objects read cost 0.0004 dollars and their record in the trail 0.001, the rest of it some millionths.
      expect(published[0]?.worknanousd, published[0]?.type).toBeGreaterThanOrEqual(1_400_000);
      expect(published[0]?.worknanousd, published[0]?.type).toBeLessThan(1_500_000);
    }
  });

  it('tells what a model asked, of an answer and of a failure behind it', async () => {
    const asking = on(contractClassificationRequestedV1, async () => {
      pay(0.02);
      return answer;
    });
    const failing = on(contractClassificationRequestedV1, async () => {
      pay(0.02);
      throw new ModelError('ModelErrorException', 'Half an answer');
    });
    for (const subscription of [asking, failing]) {
      const { consume, published } = setUp([subscription]);
      await consume(request());
      expect(published[0]).toMatchObject({ paidmicrousd: 20_000 });
    }
    const { consume, published } = setUp([answering]);
    await consume(request());
    expect(published[0]).not.toHaveProperty('paidmicrousd');
  });

  it('answers all the same where nobody tells how much memory the function has', async () => {
    const { ports, published } = memoryQueue('classify');
    await eventQueue([answering], ports)(sqsBatch(request()), {
      ...lambdaContext(),
      memoryLimitInMB: undefined as unknown as string,
    });
    expect(published[0]).toMatchObject({ type: 'contract.classified.v1' });
    expect(published[0]).not.toHaveProperty('worknanousd');
  });

  it('tells nothing of the kind with what answers no request', async () => {
    const { consume, published } = setUp([on(contractReceivedV1, async () => answer)]);
    await consume(fact());
    expect(published[0]).not.toHaveProperty('worknanousd');
  });

  it('works on the good records of a batch when one is bad', async () => {
    const { consume, published, dead } = setUp([answering]);
    const result = await consume(request(), '{not json', request());
    expect(result.batchItemFailures).toEqual([]);
    expect(published).toHaveLength(2);
    expect(dead).toEqual([{ body: '{not json', reason: expect.stringContaining('not JSON') }]);
  });

  it('answers a failed request with the error, for the state machine to retry', async () => {
    const { consume, published } = setUp([
      throwing(new ModelError('ThrottlingException', 'Too many requests')),
    ]);
    expect(await consume(request())).toEqual({ batchItemFailures: [] });
    expect(published[0]).toMatchObject({
      type: 'contract.task-failed.v1',
      taskid: context.taskId,
      data: {
        request: 'contract.classification-requested.v1',
        error: { name: 'ThrottlingException', class: 'model', retryable: true, message: 'Too many requests' },
      },
    });
  });

  it('answers a bug as class internal', async () => {
    const { consume, published } = setUp([throwing(new TypeError('x is undefined'))]);
    await consume(request());
    expect(published[0]?.data).toMatchObject({ error: { name: 'InternalError', class: 'internal' } });
  });

  it('has only the record delivered again whose answer could not be published', async () => {
    const { consume } = setUp([answering, on(contractReceivedV1, async () => {})], {
      publish: new Error('bus is down'),
    });
    expect(await consume(request(), fact())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('has a fact delivered again when its handler throws', async () => {
    const failing = on(contractReceivedV1, async () => {
      throw new Error('database is down');
    });
    const { consume, published } = setUp([failing]);
    expect(await consume(fact())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(published).toEqual([]);
  });

  it("does not answer for another service when it only listens to that service's requests", async () => {
    const { consume, published } = setUp([throwing(new Error('archive is down'))], { service: 'audit' });
    expect(await consume(request())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(published).toEqual([]);
  });

  it('answers a request whose answer breaks its contract as failed', async () => {
    const broken = on(contractClassificationRequestedV1, async () => ({
      ...answer,
      data: { ...answer.data, score: 'high' as never },
    }));
    const { consume, published } = setUp([broken]);
    expect(await consume(request())).toEqual({ batchItemFailures: [] });
    expect(published[0]).toMatchObject({ type: 'contract.task-failed.v1' });
  });

  it('does not call work failed that was done when the bus is away', async () => {
    let worked = 0;
    const working = on(contractClassificationRequestedV1, async () => {
      worked += 1;
      return answer;
    });
    const away = new DownstreamError('PublishFailed', 'EventBridge refused 1 of 1 events');
    const { consume, lines } = setUp([working], { publish: away });
    expect(await consume(request())).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(worked).toBe(1);
    expect(lines).toEqual([
      expect.objectContaining({ message: 'Will be delivered again', runId: context.runId, error: away }),
    ]);
  });

  it('publishes the answers to a batch in one call, whatever becomes of its other messages', async () => {
    const { ports, dead } = memoryQueue('classify');
    const calls: Envelope[][] = [];
    const publisher = { publish: async (events: readonly Envelope[]) => void calls.push([...events]) };
    const failing = on(contractReceivedV1, async () => {
      throw new Error('database is down');
    });
    const consume = eventQueue([answering, failing], { ...ports, publisher }, { together: true });
    const events = [request(), request()];
    const result = await consume(sqsBatch(events[0]!, '{not json', fact(), events[1]!), lambdaContext());
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
    expect(dead).toHaveLength(1);
    expect(calls.map((call) => call.map(({ causationid }) => causationid))).toEqual([
      events.map(({ id }) => id),
    ]);
  });

  it('tells the run and the task with every line about an event', async () => {
    const { consume, lines } = setUp([throwing(new TypeError('x is undefined'))]);
    await consume(request(), '{not json');
    expect(lines[0]).toMatchObject({
      messageId: 'm1',
      runId: context.runId,
      taskId: context.taskId,
      errorClass: 'internal',
    });
    expect(lines[1]).toMatchObject({ messageId: 'm2' });
    expect(lines[1]).not.toHaveProperty('runId');
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
