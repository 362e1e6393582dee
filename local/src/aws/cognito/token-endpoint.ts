import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import type { Authorization } from './authorization.ts';
import type { Client, User } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';

interface Grant {
  readonly user: User;
  readonly scope: string;
  readonly nonce?: string | undefined;
}

/**
 * `POST /oauth2/token`: grants `authorization_code`, `refresh_token`, and `password` for command line and tests.
 * Errors are those of RFC 6749, section 5.2.
 */
export function createTokenEndpoint(context: IdentityContext, authorization: Authorization) {
  const { directory, tokens, issuerOf, signIn } = context;

  async function grantOf(
    pool: string,
    client: Client,
    form: URLSearchParams,
  ): Promise<Grant | { readonly user?: undefined; readonly waitSeconds: number } | undefined> {
    const scope = form.get('scope') ?? 'openid';
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const grant = authorization.redeem(form);
        const user = grant && directory.user(pool, grant.user);
        return user && { user, scope: grant.scope, nonce: grant.nonce };
      }
      case 'refresh_token': {
        const claims = await tokens.open(issuerOf(pool), 'refresh', form.get('refresh_token') ?? '');
        const user = claims?.client_id === client.id ? directory.user(pool, claims?.sub ?? '') : undefined;
        return user && { user, scope: String(claims?.scope ?? scope) };
      }
      case 'password': {
        const { user, ...failed } = signIn(pool, form.get('username') ?? '', form.get('password') ?? '');
        return user ? { user, scope } : { waitSeconds: 0, ...failed };
      }
      default:
        return undefined;
    }
  }

  return async function answer(pool: string, request: AwsRequest): Promise<AwsResponse> {
    const form = new URLSearchParams(Buffer.from(request.body).toString());
    const client = directory.client(clientId(form, request) ?? '');
    if (client?.pool !== pool) return json(400, { error: 'invalid_client' });
    const kinds = ['authorization_code', 'refresh_token', 'password'];
    if (!kinds.includes(form.get('grant_type') ?? '')) return json(400, { error: 'unsupported_grant_type' });
    const grant = await grantOf(pool, client, form);
    if (grant?.user === undefined) return refusal(grant?.waitSeconds ?? 0);
    return json(200, await tokens.issue(issuerOf(pool), client, grant.user, grant));
  };
}

function refusal(waitSeconds: number): AwsResponse {
  const { headers, ...refused } = json(waitSeconds > 0 ? 429 : 400, { error: 'invalid_grant' });
  if (waitSeconds === 0) return { ...refused, headers };
  return { ...refused, headers: { ...headers, 'retry-after': String(waitSeconds) } };
}

function clientId(form: URLSearchParams, { headers }: AwsRequest): string | undefined {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  return form.get('client_id') ?? (basic && Buffer.from(basic, 'base64').toString().split(':')[0]);
}

function json(status: number, value: unknown) {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(value) };
}
