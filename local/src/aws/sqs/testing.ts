import { SQSClient } from '@aws-sdk/client-sqs';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createQueues, type Queues } from './index.ts';

/** SQS behind a gateway on a free port, in memory unless a folder is given. */
export interface TestQueues {
  readonly queues: Queues;
  readonly sqs: SQSClient;
  /** Creates or updates a queue as a template does. */
  declare(
    name: string,
    properties?: Readonly<Record<string, unknown>>,
  ): Promise<{ url: string; arn: string }>;
  close(): Promise<void>;
}

export async function openTestQueues(dataDir?: string): Promise<TestQueues> {
  const gateway = await openTestGateway();
  const queues = createQueues({ url: gateway.url, dataDir });
  gateway.serve({ apis: [queues.api] });
  return {
    queues,
    sqs: new SQSClient(clientConfig(gateway)),
    declare: (name, properties = {}) => declareQueue(queues, name, properties),
    async close() {
      await gateway.close();
      queues.close();
    },
  };
}

async function declareQueue(queues: Queues, name: string, properties: Readonly<Record<string, unknown>>) {
  const provider = queues.providers.find(({ type }) => type === 'AWS::SQS::Queue');
  if (provider === undefined) throw new Error('nothing provides queues');
  const place = { logicalId: name, stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
  const created = await provider.create({
    type: provider.type,
    ...place,
    properties: { QueueName: name, ...properties },
  });
  return { url: created.ref, arn: created.attributes?.Arn ?? '' };
}
