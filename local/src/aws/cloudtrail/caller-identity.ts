import { type RoleOf, sessionOf } from '../../core/iam/caller.ts';
import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';

/** Who called, as CloudTrail says it. */
export interface CallerIdentity {
  readonly type: 'AssumedRole' | 'IAMUser' | 'AWSAccount';
  readonly arn?: string;
  readonly accountId: string;
  readonly accessKeyId?: string;
}

/** Who signed: a function in its role, somebody who assumed one, or the account. */
export function identityOf({ accessKeyId }: Pick<AwsRequest, 'accessKeyId'>, roleOf: RoleOf): CallerIdentity {
  const account = { accountId: ACCOUNT_ID };
  if (!accessKeyId) return { type: 'AWSAccount', ...account };
  const session = sessionOf(accessKeyId, roleOf);
  if (session !== undefined) return { type: 'AssumedRole', arn: session.arn, ...account, accessKeyId };
  const arn = `arn:aws:iam::${ACCOUNT_ID}:user/${accessKeyId}`;
  return { type: 'IAMUser', arn, ...account, accessKeyId };
}
