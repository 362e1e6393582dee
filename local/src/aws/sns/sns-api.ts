import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { queryApi } from '../../core/protocols/query-api.ts';
import { subscriptionOperations } from './operations/subscription-operations.ts';
import { topicOperations } from './operations/topic-operations.ts';
import { MESSAGE, publishBatch, publishOne, type TopicPublisher } from './publish.ts';
import type { SnsStore } from './storage/sns-store.ts';

/** SNS, in its query protocol. */
export function createSnsApi(store: SnsStore, publisher: TopicPublisher): AwsApi {
  return queryApi({
    signingNames: ['sns'],
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    invalid: 'InvalidParameter',
    operations: {
      ...topicOperations(store),
      ...subscriptionOperations(store),
      Publish: {
        takes: ['TopicArn', 'TargetArn', ...MESSAGE],
        answer: (parameters) => publishOne(publisher, parameters),
      },
      PublishBatch: {
        takes: ['TopicArn', 'PublishBatchRequestEntries'],
        answer: (parameters) => publishBatch(publisher, parameters),
      },
    },
  });
}
