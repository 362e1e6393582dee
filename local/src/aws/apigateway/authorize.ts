import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import type { Authorizer } from './api-definition.ts';

/** What a function learns of the caller. */
export interface Authorized {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

/** Public keys of an issuer of the runtime, and the name that it signs under; `undefined` for a foreign one. */
export type KeysOf = (
  issuer: string,
) => { readonly issuer: string; readonly jwks: { readonly keys: readonly JWK[] } } | undefined;

export type AuthorizeRequest = (
  authorizer: Authorizer,
  request: AwsRequest,
) => Promise<Authorized | undefined>;

/** Verifies bearer tokens; keys of foreign issuers are fetched from where their discovery document says. */
export function createAuthorize(keysOf: KeysOf): AuthorizeRequest {
  const remote = new Map<string, Promise<JWTVerifyGetKey>>();

  function remoteKeys(issuer: string): Promise<JWTVerifyGetKey> {
    const known = remote.get(issuer) ?? discoverKeys(issuer);
    remote.set(issuer, known);
    known.catch(() => remote.delete(issuer));
    return known;
  }

  return async (authorizer, request) => {
    const token = tokenOf(authorizer, request);
    if (token === undefined) return undefined;
    const own = keysOf(authorizer.issuer);
    try {
      const keys = own
        ? createLocalJWKSet({ keys: [...own.jwks.keys] })
        : await remoteKeys(authorizer.issuer);
      const { payload } = await jwtVerify(token, keys, { issuer: own?.issuer ?? authorizer.issuer });
      return isFor(authorizer, payload) && isToShow(payload) ? describe(payload) : undefined;
    } catch {
      return undefined;
    }
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri));
}

function tokenOf({ identitySource }: Authorizer, { headers, query }: AwsRequest): string | undefined {
  const [, place, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(identitySource) ?? [];
  const value = place === 'querystring' ? query.get(name) : headers[name.toLowerCase()];
  return value?.replace(/^Bearer /i, '');
}

/** `aud`, or where there is none `client_id`, as in Cognito's access tokens. */
function isFor({ audience }: Authorizer, payload: JWTPayload): boolean {
  const named = payload.aud ?? payload.client_id;
  return [named].flat().some((each) => audience.includes(String(each)));
}

/** Not a token for another use than showing who calls; issuers other than Cognito do not say the use. */
const isToShow = ({ token_use }: JWTPayload): boolean =>
  token_use === undefined || token_use === 'id' || token_use === 'access';

/** API Gateway hands on every claim as text; a list as `[a b]`. */
function describe(payload: JWTPayload): Authorized {
  const claims = Object.entries(payload).map(([name, value]) => [name, claimText(value)] as const);
  const scope = payload.scope ?? payload.scp;
  return { claims: Object.fromEntries(claims), scopes: typeof scope === 'string' ? scope.split(' ') : null };
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
