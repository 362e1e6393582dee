import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { envelopeV1 } from '@countersign/events/envelope.v1';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { waitingFor } from './ask.ts';

/** Hands each answer of a queue to the workflow that waits for it, until the process ends; the answer is kept first. */
export async function handOverAnswers(sqs: SQSClient, queue: string): Promise<never> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
  for (;;) {
    const asked = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 5 });
    const { Messages = [] } = await sqs.send(asked);
    for (const { Body = '', ReceiptHandle } of Messages) {
      const answer = envelopeV1.parse(JSON.parse(Body).detail);
      const workflow = waitingFor(answer.taskid);
      // The id of the event makes a message that comes twice one.
      if (workflow !== undefined) await DBOS.send(workflow, answer, answer.taskid, answer.id);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    if (Messages.length === 0) await sleep(50);
  }
}
