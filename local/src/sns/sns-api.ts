import type { Fauxqs } from '../queues/fauxqs.ts';
import { inject } from '../queues/inject.ts';
import type { AwsApi } from '../wire/aws-api.ts';
import { queryApi, queryParameters } from '../wire/query-api.ts';
import { type Publisher, publishBatch, publishOne } from './publish.ts';

/** SNS: topics and subscriptions of fauxqs, with publishing that also reaches functions and mail. */
export function createSnsApi(fauxqs: Fauxqs, publisher: Publisher): AwsApi {
  const own = queryApi({
    signingNames: ['sns'],
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    operations: {
      Publish: (parameters) => publishOne(publisher, parameters),
      PublishBatch: (parameters) => publishBatch(publisher, parameters),
    },
  });
  return {
    signingNames: ['sns'],
    async handle(request) {
      const action = queryParameters(request).get('Action') ?? '';
      return action.startsWith('Publish') ? own.handle(request) : inject(fauxqs, request);
    },
  };
}
