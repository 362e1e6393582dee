import { ACCOUNT_ID, type AwsApi } from '../../core/protocols/aws-api.ts';
import { queryApi } from '../../core/protocols/query-api.ts';

/** STS: who am I, which the AWS CLI asks first. */
export function createSts(): AwsApi {
  return queryApi({
    signingNames: ['sts'],
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: {
      GetCallerIdentity: (_parameters, request) => ({
        Arn: `arn:aws:iam::${ACCOUNT_ID}:user/${request.accessKeyId ?? 'anonymous'}`,
        UserId: request.accessKeyId ?? 'anonymous',
        Account: ACCOUNT_ID,
      }),
    },
  });
}
