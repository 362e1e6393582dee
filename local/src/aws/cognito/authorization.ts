import { createHash, randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import type { Client, User } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';
import { signInPage } from './sign-in-page.ts';

/** A code that was handed to a client and not redeemed. */
interface Grant {
  readonly client: string;
  readonly user: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly scope: string;
  readonly expires: number;
}

/** Sign-in with the authorization code flow and PKCE (RFC 6749, 7636). */
export interface Authorization {
  /** `GET /oauth2/authorize` */
  authorize(pool: string, request: AwsRequest): Promise<AwsResponse>;
  /** `POST /login`, the form of the sign-in page. */
  signIn(pool: string, request: AwsRequest): Promise<AwsResponse>;
  /** `GET /logout` */
  signOut(pool: string, request: AwsRequest): AwsResponse;
  /** The grant of a code, once, if verifier and address are right. */
  redeem(parameters: URLSearchParams): Grant | undefined;
}

const CODE_MS = 5 * 60_000;
const SESSION_SECONDS = 12 * 3600;
const CARRIED = [
  'client_id',
  'redirect_uri',
  'state',
  'scope',
  'nonce',
  'code_challenge',
  'code_challenge_method',
];

export function createAuthorization(context: IdentityContext): Authorization {
  const { directory, tokens, issuerOf, hint } = context;
  const grants = new Map<string, Grant>();

  function redirectWithCode(
    client: Client,
    user: User,
    parameters: URLSearchParams,
    cookies: string[],
  ): AwsResponse {
    for (const [code, grant] of grants) if (grant.expires < Date.now()) grants.delete(code);
    const code = randomUUID();
    const redirectUri = parameters.get('redirect_uri') ?? '';
    grants.set(code, {
      client: client.id,
      user: user.sub,
      redirectUri,
      challenge: parameters.get('code_challenge') ?? '',
      nonce: parameters.get('nonce') ?? undefined,
      scope: parameters.get('scope') ?? 'openid',
      expires: Date.now() + CODE_MS,
    });
    const location = new URL(redirectUri);
    location.searchParams.set('code', code);
    const state = parameters.get('state');
    if (state !== null) location.searchParams.set('state', state);
    return { status: 302, headers: { location: location.href, 'cache-control': 'no-store' }, cookies };
  }

  function page(
    pool: string,
    parameters: URLSearchParams,
    failed?: { readonly waitSeconds?: number },
  ): AwsResponse {
    const carried = CARRIED.filter((name) => parameters.has(name));
    const hidden = Object.fromEntries(carried.map((name) => [name, parameters.get(name)!]));
    const action = `${new URL(issuerOf(pool)).pathname}/login`;
    return signInPage({ action, hidden, hint, ...(failed && { failed }) });
  }

  return {
    async authorize(pool, request) {
      const client = clientOf(context, pool, request.query);
      if (typeof client === 'string') return badRequest(client);
      if (request.query.get('response_type') !== 'code') return badRequest('response_type must be code');
      const cookie = /(?:^|;\s*)countersign-session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
      const session = cookie && (await tokens.open(issuerOf(pool), 'session', cookie));
      const user = session ? directory.user(pool, session.sub ?? '') : undefined;
      if (user === undefined || request.query.get('prompt') === 'login') return page(pool, request.query);
      return redirectWithCode(client, user, request.query, []);
    },
    async signIn(pool, request) {
      const form = new URLSearchParams(Buffer.from(request.body).toString());
      const client = clientOf(context, pool, form);
      if (typeof client === 'string') return badRequest(client);
      const { user, ...failed } = context.signIn(
        pool,
        form.get('username') ?? '',
        form.get('password') ?? '',
      );
      if (user === undefined) return page(pool, form, failed);
      const session = await tokens.seal(issuerOf(pool), 'session', { sub: user.sub }, SESSION_SECONDS);
      return redirectWithCode(client, user, form, [sessionCookie(session, SESSION_SECONDS)]);
    },
    signOut(pool, request) {
      const client = directory.client(request.query.get('client_id') ?? '');
      const target = request.query.get('logout_uri') ?? request.query.get('redirect_uri') ?? '';
      const allowed =
        client?.pool === pool &&
        isRegistered(target, [...client.logoutUrls, ...client.callbackUrls, ...context.sites()]);
      if (!allowed) return badRequest('logout_uri is not registered for this client');
      return { status: 302, headers: { location: target }, cookies: [sessionCookie('', 0)] };
    },
    redeem(parameters) {
      const code = parameters.get('code') ?? '';
      const grant = grants.get(code);
      grants.delete(code);
      if (grant === undefined || grant.expires < Date.now()) return undefined;
      const verifier = parameters.get('code_verifier') ?? '';
      const proven = createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
      const same =
        grant.client === parameters.get('client_id') && grant.redirectUri === parameters.get('redirect_uri');
      return proven && same ? grant : undefined;
    },
  };
}

/** The client that asks, or what is wrong; then nobody may be sent to `redirect_uri`. */
function clientOf(
  { directory, sites }: IdentityContext,
  pool: string,
  parameters: URLSearchParams,
): Client | string {
  const client = directory.client(parameters.get('client_id') ?? '');
  if (client?.pool !== pool) return 'client_id is not known';
  if (!isRegistered(parameters.get('redirect_uri') ?? '', [...client.callbackUrls, ...sites()]))
    return 'redirect_uri is not registered';
  if (!/^[\w-]{43}$/.test(parameters.get('code_challenge') ?? '')) return 'code_challenge is required';
  return parameters.get('code_challenge_method') === 'S256' ? client : 'code_challenge_method must be S256';
}

/** An address is registered, letter by letter; this machine may go by either of its names. */
function isRegistered(address: string, registered: readonly string[]): boolean {
  const byNumber = (url: string) => url.replace(/^http:\/\/localhost(?=[:/])/, 'http://127.0.0.1');
  return registered.map(byNumber).includes(byNumber(address));
}

function sessionCookie(value: string, seconds: number): string {
  return `countersign-session=${value}; Path=/_identity; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}

function badRequest(reason: string): AwsResponse {
  return { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: reason };
}
