import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import type { User, UserPoolClient } from './directory.ts';
import type { Grants } from './grants.ts';
import type { IdentityContext } from './identity-context.ts';

interface Grant {
  readonly user: User;
  readonly scope: string;
  readonly nonce?: string | undefined;
}

type GrantOf = (form: URLSearchParams, client: UserPoolClient) => Promise<Grant | undefined>;

/**
 * `POST /oauth2/token`: the grants `authorization_code` and `refresh_token`, as Cognito has them for people.
 * Errors are those of RFC 6749, section 5.2.
 */
export function createTokenEndpoint(context: IdentityContext, codes: Grants) {
  const { directory, tokens, issuerOf } = context;

  const grants = new Map<string, GrantOf>([
    [
      'authorization_code',
      async (form, { pool }) => {
        const grant = codes.redeem(form);
        const user = grant && directory.user(pool, grant.user);
        return user && { user, scope: grant.scope, nonce: grant.nonce };
      },
    ],
    [
      'refresh_token',
      async (form, { pool, id }) => {
        const claims = await tokens.open(issuerOf(pool), 'refresh', form.get('refresh_token') ?? '');
        const user = claims?.client_id === id ? directory.user(pool, claims.sub ?? '') : undefined;
        return user && { user, scope: String(claims?.scope ?? '') };
      },
    ],
  ]);

  return async function answer(pool: string, request: AwsRequest): Promise<AwsResponse> {
    const form = new URLSearchParams(Buffer.from(request.body).toString());
    const client = directory.client(clientId(form, request) ?? '');
    if (client?.pool !== pool) return json(400, { error: 'invalid_client' });
    const grantOf = grants.get(form.get('grant_type') ?? '');
    if (!grantOf) return json(400, { error: 'unsupported_grant_type' });
    const grant = await grantOf(form, client);
    if (grant === undefined) return json(400, { error: 'invalid_grant' });
    return json(200, await tokens.issue(issuerOf(pool), client, grant.user, grant));
  };
}

function clientId(form: URLSearchParams, { headers }: AwsRequest): string | undefined {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  return form.get('client_id') ?? (basic && Buffer.from(basic, 'base64').toString().split(':')[0]);
}

function json(status: number, value: unknown) {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(value) };
}
