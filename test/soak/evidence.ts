import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { paginateListExecutions, paginateListStateMachines } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, paginateListQueues, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { archivedEvents } from '../support/archive.ts';
import type { System } from '../support/system.ts';
import type { Evidence, RunEvidence } from './oracle.ts';

/** Collects from S3, Step Functions, queues, archive and the API what the oracle looks at. */
export async function collectEvidence(system: System, dropped: readonly string[]): Promise<Evidence> {
  const listed = await system.operator.listRuns({});
  const executions = await executionsOf(system);
  const archived = await archivedEvents(system, ...listed.map(({ runId }) => runId));
  const runs: RunEvidence[] = [];
  for (const { runId } of listed) {
    runs.push({
      run: await system.operator.getRun(runId),
      execution: executions.find(({ name }) => name === runId)?.status,
      versions: await versionsOf(system, runId),
      events: archived.filter(({ subject }) => subject === runId),
    });
  }
  return { dropped, runs, executions, deadLetters: await deadLettersOf(system) };
}

async function executionsOf({ sfn }: System): Promise<Evidence['executions']> {
  const found: { name: string; status: string }[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client: sfn }, {}))
    for (const { stateMachineArn } of stateMachines)
      for await (const { executions = [] } of paginateListExecutions({ client: sfn }, { stateMachineArn }))
        for (const { name = '', status = '' } of executions) found.push({ name, status });
  return found;
}

/** A run has a hundred documents at most, and a page holds a thousand. */
async function versionsOf({ s3, documents }: System, runId: string): Promise<string[]> {
  const listing = new ListObjectVersionsCommand({ Bucket: documents, Prefix: `runs/${runId}/` });
  const { Versions = [], IsTruncated } = await s3.send(listing);
  if (IsTruncated) throw new Error(`${runId} has more than a thousand documents`);
  return Versions.map(({ Key = '' }) => Key);
}

async function deadLettersOf({ sqs }: System): Promise<string[]> {
  const lines: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client: sqs },
    { QueueNamePrefix: 'countersign-' },
  ))
    for (const QueueUrl of QueueUrls.filter((url) => url.endsWith('-dlq'))) {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
      if (waiting === 0) continue;
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'], VisibilityTimeout: 1 }),
      );
      const reason = Messages[0]?.MessageAttributes?.reason?.StringValue ?? 'no reason';
      lines.push(
        `${QueueUrl.split('/').at(-1)} holds ${waiting}: ${reason}: ${Messages[0]?.Body?.slice(0, 300)}`,
      );
    }
  return lines;
}
