/** What the authorizer of an HTTP API has verified of its caller. */
export type Claims = Readonly<Record<string, unknown>>;

/** Somebody who is signed in. */
export interface Person {
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * The groups of the user pool that a caller belongs to. API Gateway writes a list claim as `[a b]`; other gateways
 * keep the list.
 */
export function groupsOf(claims: Claims | undefined): string[] {
  const claim = claims?.['cognito:groups'];
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim
    .replaceAll(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

const NAME_CLAIMS = ['username', 'cognito:username', 'preferred_username', 'email', 'sub'];

/** Who calls; undefined when the claims name nobody. */
export function personOf(claims: Claims | undefined): Person | undefined {
  const name = NAME_CLAIMS.map((claim) => claims?.[claim]).find(Boolean);
  return name ? { name: String(name), groups: groupsOf(claims) } : undefined;
}
