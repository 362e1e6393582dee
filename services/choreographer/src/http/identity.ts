import type { Person } from '../domain/gate/may-answer.ts';
import { Refusal } from '../domain/refusal.ts';

type Claims = Readonly<Record<string, unknown>>;

const NAME_CLAIMS = ['username', 'cognito:username', 'preferred_username', 'email', 'sub'];

/** API Gateway writes a list claim as `[a b]`; other gateways keep the list. */
function groupsIn(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim
    .replaceAll(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

/**
 * Who calls, by the claims that the authorizer has verified.
 * @throws Refusal 401 without claims.
 */
export function personOf(claims: Claims | undefined): Person {
  const name = NAME_CLAIMS.map((claim) => claims?.[claim]).find(Boolean);
  if (!name) throw new Refusal(401, 'Unauthorized', 'Sign in first.');
  return { name: String(name), groups: groupsIn(claims?.['cognito:groups']) };
}
