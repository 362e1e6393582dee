import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';

/** Who called, as CloudTrail says it. */
export interface CallerIdentity {
  readonly type: 'AssumedRole' | 'IAMUser' | 'AWSAccount';
  readonly arn?: string;
  readonly accountId: string;
  readonly accessKeyId?: string;
}

/** The role of a function; throws for one that does not exist. */
export type RoleOf = (functionName: string) => string;

const FUNCTION = 'function.';

/** Who signed: a function signs with a key that bears its name, and acts in its role. */
export function identityOf({ accessKeyId }: Pick<AwsRequest, 'accessKeyId'>, roleOf: RoleOf): CallerIdentity {
  const account = { accountId: ACCOUNT_ID };
  if (!accessKeyId) return { type: 'AWSAccount', ...account };
  if (!accessKeyId.startsWith(FUNCTION))
    return {
      type: 'IAMUser',
      arn: `arn:aws:iam::${ACCOUNT_ID}:user/${accessKeyId}`,
      ...account,
      accessKeyId,
    };
  const name = accessKeyId.slice(FUNCTION.length);
  return {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${roleName(name, roleOf)}/${name}`,
    ...account,
    accessKeyId,
  };
}

/** A key may name a function that is not there: the call is recorded all the same. */
function roleName(functionName: string, roleOf: RoleOf): string {
  try {
    return roleOf(functionName).split('/').at(-1) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
