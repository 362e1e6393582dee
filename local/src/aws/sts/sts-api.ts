import type { SecretOf } from '../../core/iam/access-keys.ts';
import { callerOf, sessionKey } from '../../core/iam/caller.ts';
import type { Roles } from '../../core/iam/roles.ts';
import { ACCOUNT_ID, type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { queryApi, requiredParameter } from '../../core/protocols/query-api.ts';

const SESSION_HOURS = 1;

/**
 * STS: who am I, which the AWS CLI asks first, and the credentials of a role.
 * @param options.roleOf ARN of a function's role
 */
export function createSts({
  roles,
  roleOf,
  secretOf,
}: {
  roles: Roles;
  roleOf: (functionName: string) => string;
  secretOf: SecretOf;
}): AwsApi {
  function identity({ accessKeyId }: AwsRequest) {
    const caller = callerOf(accessKeyId, roles, roleOf);
    const name = accessKeyId ?? 'anonymous';
    if (caller === undefined) return { Arn: `arn:aws:iam::${ACCOUNT_ID}:user/${name}`, UserId: name };
    return { Arn: caller.arn, UserId: `${caller.role.id}:${caller.session}` };
  }

  return queryApi({
    signingNames: ['sts'],
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: {
      GetCallerIdentity: (_parameters, request) => ({ ...identity(request), Account: ACCOUNT_ID }),
      AssumeRole(parameters) {
        const role = roles.find(requiredParameter(parameters, 'RoleArn'));
        const session = requiredParameter(parameters, 'RoleSessionName');
        if (role === undefined)
          throw new AwsApiError(
            'AccessDenied',
            `${parameters.get('RoleArn')} cannot be assumed: there is no such role`,
            403,
          );
        const accessKeyId = sessionKey(role.name, session);
        return {
          AssumedRoleUser: {
            Arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${role.name}/${session}`,
            AssumedRoleId: `${role.id}:${session}`,
          },
          Credentials: {
            AccessKeyId: accessKeyId,
            SecretAccessKey: secretOf(accessKeyId),
            SessionToken: 'embedded',
            Expiration: new Date(Date.now() + SESSION_HOURS * 3_600_000).toISOString(),
          },
        };
      },
    },
  });
}
