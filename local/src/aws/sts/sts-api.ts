import type { SecretOf } from '../../core/iam/access-keys.ts';
import { assumedKey, callerOf } from '../../core/iam/caller.ts';
import type { Roles } from '../../core/iam/roles.ts';
import { ACCOUNT_ID, type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { queryApi, requiredParameter } from '../../core/protocols/query-api.ts';

const SESSION_SECONDS = 3600;
const LEAST_SECONDS = 900;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

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

  function assumeRole(parameters: URLSearchParams, request: AwsRequest) {
    const roleArn = requiredParameter(parameters, 'RoleArn');
    const session = requiredParameter(parameters, 'RoleSessionName');
    if (!SESSION_NAME.test(session)) throw invalid('roleSessionName', session, 'pattern: [\\w+=,.@-]{2,64}');
    const role = roles.find(roleArn);
    if (role === undefined) {
      const message = `User: ${identity(request).Arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
      throw new AwsApiError('AccessDenied', message, 403);
    }
    const until = Date.now() + sessionSeconds(parameters, role.maxSessionSeconds) * 1000;
    const accessKeyId = assumedKey(role.name, session, until);
    return {
      AssumedRoleUser: {
        Arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${role.name}/${session}`,
        AssumedRoleId: `${role.id}:${session}`,
      },
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretOf(accessKeyId),
        SessionToken: 'embedded',
        Expiration: new Date(until).toISOString(),
      },
    };
  }

  return queryApi({
    signingNames: ['sts'],
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    invalid: 'ValidationError',
    operations: {
      GetCallerIdentity: {
        takes: [],
        answer: (_parameters, request) => ({ ...identity(request), Account: ACCOUNT_ID }),
      },
      // Whoever asks has shown the external id to the trust policy before: see `core/iam`.
      AssumeRole: {
        takes: ['DurationSeconds', 'ExternalId', 'RoleArn', 'RoleSessionName'],
        answer: assumeRole,
      },
    },
  });
}

function sessionSeconds(parameters: URLSearchParams, most: number): number {
  const given = parameters.get('DurationSeconds');
  const seconds = Number(given ?? SESSION_SECONDS);
  if (!Number.isInteger(seconds) || seconds < LEAST_SECONDS)
    throw invalid('durationSeconds', String(given), `value greater than or equal to ${LEAST_SECONDS}`);
  if (seconds <= most) return seconds;
  throw new AwsApiError(
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}

const invalid = (member: string, value: string, constraint: string) =>
  new AwsApiError(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must have ${constraint}`,
  );
