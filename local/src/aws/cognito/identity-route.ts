import type { AwsResponse } from '../../core/protocols/aws-api.ts';
import type { HttpRoute } from '../../core/protocols/http-route.ts';
import { createAuthorization } from './authorization.ts';
import { createGrants } from './grants.ts';
import type { IdentityContext } from './identity-context.ts';
import { createTokenEndpoint } from './token-endpoint.ts';

/** The OpenID provider of every pool, at `/_identity/<pool>/…`. */
export function identityRoute(context: IdentityContext): HttpRoute {
  const { directory, tokens, issuerOf } = context;
  const grants = createGrants();
  const authorization = createAuthorization(context, grants);
  const token = createTokenEndpoint(context, grants);
  return {
    prefix: '/_identity/',
    navigable: true,
    async handle(request) {
      const [, pool = '', path = ''] = /^\/_identity\/([^/]+)(\/.*)$/.exec(request.path) ?? [];
      if (!directory.pools().some(({ id }) => id === pool))
        return json(404, { message: `No user pool ${pool}` });
      switch (`${request.method} ${path}`) {
        case 'GET /.well-known/openid-configuration':
          return json(200, discovery(issuerOf(pool)));
        case 'GET /.well-known/jwks.json':
          return json(200, tokens.jwks);
        case 'GET /oauth2/authorize':
          return authorization.authorize(pool, request);
        case 'POST /login':
          return authorization.signIn(pool, request);
        case 'GET /logout':
          return authorization.signOut(pool, request);
        case 'POST /oauth2/token':
        case 'POST /token':
          return token(pool, request);
        case 'GET /oauth2/userInfo': {
          const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
          const claims = await tokens.open(issuerOf(pool), 'access', bearer);
          const user = claims && directory.user(pool, claims.sub ?? '');
          if (!user) return json(401, { error: 'invalid_token' });
          const { sub, username, email, name } = user;
          return json(200, { sub, username, email, name, email_verified: 'true' });
        }
        default:
          return json(404, { message: `No ${request.method} ${path} here` });
      }
    },
  };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    token_endpoint: `${issuer}/oauth2/token`,
    userinfo_endpoint: `${issuer}/oauth2/userInfo`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  };
}

function json(status: number, value: unknown): AwsResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
