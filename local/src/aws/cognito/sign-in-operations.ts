import * as z from 'zod';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { operation } from '../../core/protocols/json-api.ts';
import {
  ADMIN_FLOWS,
  type AuthParameters,
  checkAuthParameters,
  PUBLIC_FLOWS,
  type SignInWay,
  signInBy,
} from './auth-flows.ts';
import type { User, UserPoolClient } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';

/** What Cognito hands to triggers and to its risk assessment, neither of which are here. */
const unheard = {
  AnalyticsMetadata: ignored,
  ClientMetadata: ignored,
  ContextData: ignored,
  UserContextData: ignored,
};
const auth = z.strictObject({
  ...unheard,
  ClientId: z.string(),
  AuthFlow: z.string(),
  AuthParameters: z.record(z.string(), z.string()).default({}),
});

type FindUser = (client: UserPoolClient, parameters: AuthParameters) => Promise<User | undefined>;

/** Signing in by API. */
export function signInOperations({ directory, tokens, issuerOf, signIn }: IdentityContext) {
  function clientOf(id: string, pool?: string): UserPoolClient {
    const client = directory.client(id);
    if (client && client.pool === (pool ?? client.pool)) return client;
    throw new AwsApiError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
  }

  async function authenticate(client: UserPoolClient, by: SignInWay, parameters: AuthParameters) {
    checkAuthParameters(client.id, by, parameters);
    const issuer = issuerOf(client.pool);
    const user = await WAYS[by](client, parameters);
    if (user === undefined)
      throw new AwsApiError('NotAuthorizedException', 'Incorrect username or password.');
    const issued = await tokens.issue(issuer, client, user, { scope: 'aws.cognito.signin.user.admin' });
    return {
      AuthenticationResult: {
        AccessToken: issued.access_token,
        IdToken: issued.id_token,
        RefreshToken: issued.refresh_token,
        TokenType: 'Bearer',
        ExpiresIn: issued.expires_in,
      },
      ChallengeParameters: {},
    };
  }

  const WAYS: Readonly<Record<SignInWay, FindUser>> = {
    async password({ pool }, { USERNAME = '', PASSWORD = '' }) {
      const { user, ...failed } = signIn(pool, USERNAME, PASSWORD);
      if (user === undefined && 'waitSeconds' in failed && failed.waitSeconds > 0)
        throw new AwsApiError('NotAuthorizedException', 'Password attempts exceeded');
      return user;
    },
    async 'refresh-token'({ id, pool }, { REFRESH_TOKEN = '' }) {
      const claims = await tokens.open(issuerOf(pool), 'refresh', REFRESH_TOKEN);
      return claims?.client_id === id ? directory.user(pool, claims?.sub ?? '') : undefined;
    },
  };

  return {
    InitiateAuth: operation(auth, ({ ClientId, AuthFlow, AuthParameters }) => {
      const client = clientOf(ClientId);
      return authenticate(client, signInBy(PUBLIC_FLOWS, client, AuthFlow), AuthParameters);
    }),
    AdminInitiateAuth: operation(
      auth.extend({ UserPoolId: z.string() }),
      ({ ClientId, UserPoolId, AuthFlow, AuthParameters }) => {
        const client = clientOf(ClientId, UserPoolId);
        return authenticate(client, signInBy(ADMIN_FLOWS, client, AuthFlow), AuthParameters);
      },
    ),
  };
}
