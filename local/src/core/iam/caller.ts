import { ACCOUNT_ID, AwsApiError } from '../protocols/aws-api.ts';
import type { Role, Roles } from './roles.ts';

/** Who signed a request as a role. */
export interface Caller {
  readonly role: Role;
  readonly session: string;
  /** As AWS names it: `arn:aws:sts::…:assumed-role/<role>/<session>`. */
  readonly arn: string;
}

/** ARN of a function's role. @throws Error for a function that does not exist */
export type RoleOf = (functionName: string) => string;

/** Access keys that the runtime gives out tell whose they are. */
export const functionKey = (functionName: string) => `function.${functionName}`;
export const sessionKey = (roleName: string, session: string) => `role.${roleName}/${session}`;
/** @param until epoch milliseconds until which the session lasts */
export const assumedKey = (roleName: string, session: string, until: number) =>
  `${sessionKey(roleName, session)}/${until}`;

const KEY =
  /^(?:function\.(?<functionName>.+)|role\.(?<roleName>[^/]+)\/(?<session>[^/]+)(?:\/(?<until>\d+))?)$/s;

/** The role and the session behind an access key; undefined for the account's own keys. */
export function sessionOf(
  accessKeyId: string | undefined,
  roleOf: RoleOf,
): { readonly roleName: string; readonly session: string; readonly arn: string } | undefined {
  const { functionName, roleName, session } = KEY.exec(accessKeyId ?? '')?.groups ?? {};
  if (functionName !== undefined) return named(roleNameOf(functionName, roleOf), functionName);
  return roleName === undefined || session === undefined ? undefined : named(roleName, session);
}

const named = (roleName: string, session: string) => ({
  roleName,
  session,
  arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${roleName}/${session}`,
});

/** @throws AwsApiError with `code` when the session of an access key is over. */
export function assertSessionLasts(accessKeyId: string, now: number, code: string): void {
  const until = KEY.exec(accessKeyId)?.groups?.until;
  if (until === undefined || now < Number(until)) return;
  throw new AwsApiError(code, 'The security token included in the request is expired', 403);
}

/** A key may name a function that is not there. */
function roleNameOf(functionName: string, roleOf: RoleOf): string {
  try {
    return roleOf(functionName).split('/').at(-1) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Who is behind an access key; undefined for the account's own keys, which may do everything. */
export function callerOf(accessKeyId: string | undefined, roles: Roles, roleOf: RoleOf): Caller | undefined {
  const found = sessionOf(accessKeyId, roleOf);
  if (found === undefined) return undefined;
  const { roleName, session, arn } = found;
  return { role: roles.find(roleName) ?? unknownRole(roleName), session, arn };
}

/** A role that no stack declares may do nothing. */
function unknownRole(name: string): Role {
  const arn = `arn:aws:iam::${ACCOUNT_ID}:role/${name}`;
  return { name, arn, path: '/', id: '', trust: undefined, statements: [], maxSessionSeconds: 0 };
}
