import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { problemWith } from './authorize-parameters.ts';
import type { User, UserPoolClient } from './directory.ts';
import type { Grants } from './grants.ts';
import type { IdentityContext } from './identity-context.ts';
import { grantedScope } from './scopes.ts';
import { signInPage } from './sign-in-page.ts';

/** Sign-in with the authorization code flow and PKCE (RFC 6749, 7636). */
export interface Authorization {
  /** `GET /oauth2/authorize` */
  authorize(pool: string, request: AwsRequest): Promise<AwsResponse>;
  /** `POST /login`, the form of the sign-in page. */
  signIn(pool: string, request: AwsRequest): Promise<AwsResponse>;
  /** `GET /logout` */
  signOut(pool: string, request: AwsRequest): AwsResponse;
}

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

export function createAuthorization(context: IdentityContext, grants: Grants): Authorization {
  const { directory, tokens, issuerOf, samples } = context;

  function redirectWithCode(
    { client, scope }: Asking,
    user: User,
    parameters: URLSearchParams,
    cookies: string[],
  ): AwsResponse {
    const code = grants.issue(client, user, scope, parameters);
    return { ...redirectBack(parameters, { code }), cookies };
  }

  function page(
    pool: string,
    parameters: URLSearchParams,
    failed?: { readonly waitSeconds?: number },
  ): AwsResponse {
    const carried = CARRIED.filter((name) => parameters.has(name));
    const hidden = Object.fromEntries(carried.map((name) => [name, parameters.get(name)!]));
    const action = `${new URL(issuerOf(pool)).pathname}/login`;
    return signInPage({ action, hidden, samples, ...(failed && { failed }) });
  }

  /** The person whom the session of a browser is of. */
  async function signedIn(pool: string, { headers }: AwsRequest): Promise<User | undefined> {
    const cookie = /(?:^|;\s*)countersign-session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
    const session = cookie && (await tokens.open(issuerOf(pool), 'session', cookie));
    return session ? directory.user(pool, session.sub ?? '') : undefined;
  }

  return {
    async authorize(pool, request) {
      const asking = whoAsks(context, pool, request.query);
      if ('status' in asking) return asking;
      const problem = problemWith(request.query);
      if (problem !== undefined) return badRequest(problem);
      const user = await signedIn(pool, request);
      const prompt = request.query.get('prompt');
      if (user === undefined && prompt === 'none')
        return redirectBack(request.query, { error: 'login_required' });
      if (user === undefined || prompt === 'login') return page(pool, request.query);
      return redirectWithCode(asking, user, request.query, []);
    },
    async signIn(pool, request) {
      const form = new URLSearchParams(Buffer.from(request.body).toString());
      const asking = whoAsks(context, pool, form);
      if ('status' in asking) return asking;
      const { user, ...failed } = context.signIn(
        pool,
        form.get('username') ?? '',
        form.get('password') ?? '',
      );
      if (user === undefined) return page(pool, form, failed);
      const session = await tokens.seal(issuerOf(pool), 'session', { sub: user.sub }, SESSION_SECONDS);
      return redirectWithCode(asking, user, form, [sessionCookie(session, SESSION_SECONDS)]);
    },
    signOut(pool, { query }) {
      const client = directory.client(query.get('client_id') ?? '');
      const out = query.get('logout_uri');
      const target = out ?? query.get('redirect_uri') ?? '';
      const allowed =
        client?.pool === pool &&
        isRegistered(target, [...client.logoutUrls, ...client.callbackUrls, ...context.sites()]);
      if (!allowed) return badRequest('logout_uri or redirect_uri is not registered for this client');
      // Without a page to leave for, Cognito asks who is next, to come back with a code.
      const location = out ?? `${new URL(issuerOf(pool)).pathname}/oauth2/authorize?${query}`;
      return { status: 302, headers: { location }, cookies: [sessionCookie('', 0)] };
    },
  };
}

/** A client, and what it gets of the scopes that it asks for. */
interface Asking {
  readonly client: UserPoolClient;
  readonly scope: string;
}

/** The client that asks, or the answer to a request that is not its own: then nobody may be sent to `redirect_uri`. */
function whoAsks(context: IdentityContext, pool: string, parameters: URLSearchParams): Asking | AwsResponse {
  const client = clientOf(context, pool, parameters);
  if (typeof client === 'string') return badRequest(client);
  const scope = grantedScope(client, parameters.get('scope'));
  return scope ? { client, scope } : redirectBack(parameters, { error: 'invalid_scope' });
}

function redirectBack(parameters: URLSearchParams, told: Readonly<Record<string, string>>): AwsResponse {
  const location = new URL(parameters.get('redirect_uri') ?? '');
  const state = parameters.get('state');
  const query = { ...told, ...(state !== null && { state }) };
  for (const [name, value] of Object.entries(query)) location.searchParams.set(name, value);
  return { status: 302, headers: { location: location.href, 'cache-control': 'no-store' } };
}

/** The client that asks, or what is wrong; then nobody may be sent to `redirect_uri`. */
function clientOf(
  { directory, sites }: IdentityContext,
  pool: string,
  parameters: URLSearchParams,
): UserPoolClient | string {
  const client = directory.client(parameters.get('client_id') ?? '');
  if (client?.pool !== pool) return 'client_id is not known';
  if (client.scopes.length === 0) return 'unauthorized_client: the client has no part in OAuth';
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
