import { ACCOUNT_ID } from '../protocols/aws-api.ts';
import type { Role, Roles } from './roles.ts';

/** Who signed a request as a role. */
export interface Caller {
  readonly role: Role;
  readonly session: string;
  /** As AWS names it: `arn:aws:sts::…:assumed-role/<role>/<session>`. */
  readonly arn: string;
}

/** Access keys that the runtime gives out tell whose they are. */
export const functionKey = (functionName: string) => `function.${functionName}`;
export const sessionKey = (roleName: string, session: string) => `role.${roleName}.${session}`;

const KEY = /^(?<kind>function|role)\.(?<rest>.+)$/s;

/**
 * The role behind an access key; undefined for the account's own keys, which may do everything.
 * @param roleOf ARN of a function's role
 */
export function callerOf(
  accessKeyId: string | undefined,
  roles: Roles,
  roleOf: (functionName: string) => string,
): Caller | undefined {
  const { kind, rest = '' } = KEY.exec(accessKeyId ?? '')?.groups ?? {};
  if (kind === undefined) return undefined;
  const [name = '', session = ''] = kind === 'role' ? rest.split('.') : [roleOf(rest), rest];
  const role = roles.find(name) ?? unknownRole(name);
  return { role, session, arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/${role.name}/${session}` };
}

/** A role that no stack declares may do nothing. */
function unknownRole(nameOrArn: string): Role {
  const name = nameOrArn.split('/').at(-1) ?? '';
  const arn = `arn:aws:iam::${ACCOUNT_ID}:role/${name}`;
  return { name, arn, path: '/', id: '', trust: undefined, statements: [] };
}
