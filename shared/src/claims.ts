import { storableText } from './storable-text.ts';

/** What the authorizer of an HTTP API has verified of its caller. */
export type Claims = Readonly<Record<string, unknown>>;

/** Somebody who is signed in. */
export interface Person {
  /** Stable identifier in the user pool; never shown. */
  readonly id: string;
  /** As people call them; an e-mail address where the pool knows no name. */
  readonly name: string;
  readonly email: string | null;
  readonly groups: readonly string[];
}

/** Names of groups, here and in playbooks. A name that holds anything else is no group: it is never taken apart. */
const GROUP_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The groups of the user pool that a caller belongs to. API Gateway writes a list claim as `[a b]`; other gateways
 * keep the list.
 */
export function groupsOf(claims: Claims | undefined): string[] {
  const claim = claims?.['cognito:groups'];
  const written = typeof claim === 'string' ? claim.replace(/^\[(.*)\]$/s, '$1').split(' ') : claim;
  return Array.isArray(written) ? written.map(String).filter((name) => GROUP_NAME.test(name)) : [];
}

/** A claim as one line of text that is safe to show; undefined when nothing is left of it. */
function textOf(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const line = claim.toWellFormed().replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return storableText(line.trim(), LONGEST_NAME) || undefined;
}

function emailOf({ email, email_verified }: Claims): string | undefined {
  return String(email_verified) === 'false' ? undefined : textOf(email);
}

/** A claim by which people call somebody; directories that know no name write an identifier there. */
function nameIn(claim: unknown): string | undefined {
  const name = textOf(claim);
  return name !== undefined && !UUID.test(name) ? name : undefined;
}

/** User names that people chose; those of a pool that signs in by e-mail are UUIDs. */
const chosenName = (claims: Claims): string | undefined =>
  ['preferred_username', 'cognito:username', 'username']
    .map((claim) => nameIn(claims[claim]))
    .find((name) => name !== undefined);

/**
 * Whether a token is of an issuer, and for an audience: `aud`, or where there is none `client_id`, as in access tokens.
 * API Gateway writes a list as `[a b]`.
 */
export function isOf({ iss, aud, client_id }: Claims, issuer: string, audience: string): boolean {
  const written = aud ?? client_id;
  const named =
    typeof written === 'string' ? written.replace(/^\[(.*)\]$/s, '$1').split(' ') : [written].flat();
  return iss === issuer && named.includes(audience);
}

/**
 * Who calls; undefined when the claims do not say who it is. The id tokens of Cognito do, its access tokens hold a
 * UUID alone.
 */
export function personOf(claims: Claims | undefined): Person | undefined {
  if (!claims) return undefined;
  const email = emailOf(claims);
  const name = nameIn(claims.name) ?? email ?? chosenName(claims);
  const id = textOf(claims.sub) ?? textOf(claims.username);
  return name && id ? { id, name, email: email ?? null, groups: groupsOf(claims) } : undefined;
}
