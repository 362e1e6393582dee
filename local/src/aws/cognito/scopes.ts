import type { UserPoolClient } from './directory.ts';

/** Scopes that every pool knows; those of resource servers are not here. */
export const SCOPES = ['aws.cognito.signin.user.admin', 'email', 'openid', 'phone', 'profile'] as const;

/** What is granted of the scopes that are asked for, all that the client may have where none is; undefined for one that it may not. */
export function grantedScope(client: UserPoolClient, asked: string | null): string | undefined {
  const scopes = asked?.split(' ').filter((scope) => scope !== '') ?? [];
  if (scopes.length === 0) return client.scopes.join(' ');
  return scopes.every((scope) => client.scopes.includes(scope)) ? scopes.join(' ') : undefined;
}
