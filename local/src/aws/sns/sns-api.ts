import type { AwsApi } from '../../core/protocols/aws-api.ts';
import { queryApi, queryParameters } from '../../core/protocols/query-api.ts';
import type { Fauxqs } from '../sqs/fauxqs.ts';
import { inject } from '../sqs/inject.ts';
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
