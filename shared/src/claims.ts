/** What the authorizer of an HTTP API has verified of its caller. */
export type Claims = Readonly<Record<string, unknown>>;

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
