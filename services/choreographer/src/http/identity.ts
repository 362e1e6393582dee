import { type Claims, groupsOf } from '@countersign/shared';
import type { Person } from '../domain/gate/may-answer.ts';
import { Refusal } from '../domain/refusal.ts';

const NAME_CLAIMS = ['username', 'cognito:username', 'preferred_username', 'email', 'sub'];

/**
 * Who calls, by the claims that the authorizer has verified.
 * @throws Refusal 401 without claims.
 */
export function personOf(claims: Claims | undefined): Person {
  const name = NAME_CLAIMS.map((claim) => claims?.[claim]).find(Boolean);
  if (!name) throw new Refusal(401, 'Unauthorized', 'Sign in first.');
  return { name: String(name), groups: groupsOf(claims) };
}
