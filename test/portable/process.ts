/** Child process: a choreographer that dies with its parent. Told in JSON what to take through, and where. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { eventBridgePublisher } from '@countersign/shared/aws';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { handOverAnswers } from './answers.ts';
import { createChoreographer } from './choreographer.ts';
import type { PortableOrder } from './portable-order.ts';

const order: PortableOrder = JSON.parse(process.argv[2] ?? '');
process.on('disconnect', () => process.exit());

const publisher = eventBridgePublisher(new EventBridgeClient(order.aws), order.busName);
const choreographer = createChoreographer({
  async publish(events) {
    await publisher.publish(events);
    for (const { type } of events) process.send?.({ asked: type });
  },
});
DBOS.setConfig({ name: 'countersign', systemDatabaseUrl: order.databaseUrl, logLevel: 'error' });
await DBOS.launch();
void handOverAnswers(new SQSClient(order.aws), order.queue);
const handle = await DBOS.startWorkflow(choreographer, { workflowID: order.run.runId })(order.run);
process.send?.({ ended: await handle.getResult() });
