import * as z from 'zod';
import { type AwsApi, AwsApiError } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { jsonApi, operation } from '../../core/protocols/json-api.ts';
import type { Client, User } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';

const inPool = z.strictObject({ UserPoolId: z.string() });
const ofUser = inPool.extend({ Username: z.string() });
const attributes = z
  .array(
    z.strictObject({
      Name: z.enum(['email', 'email_verified', 'name'], 'users have no other attributes here'),
      Value: z.string().default(''),
    }),
  )
  .default([]);
/** What Cognito hands to triggers and to its risk assessment, neither of which are here. */
const unheard = {
  AnalyticsMetadata: ignored,
  ClientMetadata: ignored,
  ContextData: ignored,
  UserContextData: ignored,
};
const auth = z.strictObject({
  ...unheard,
  UserPoolId: z.string().optional(),
  ClientId: z.string(),
  AuthFlow: z.string(),
  AuthParameters: z.record(z.string(), z.string()).default({}),
});

/** The part of the Cognito API with which people are managed and sign in by password. */
export function createCognitoApi({ directory, tokens, issuerOf, signIn }: IdentityContext): AwsApi {
  function userOf({ UserPoolId, Username }: z.infer<typeof ofUser>): User {
    directory.pool(UserPoolId);
    const user = directory.user(UserPoolId, Username);
    if (user === undefined) throw new AwsApiError('UserNotFoundException', 'User does not exist.');
    return user;
  }

  async function authenticate({ ClientId, AuthFlow, AuthParameters }: z.infer<typeof auth>) {
    const client = directory.client(ClientId);
    if (client === undefined)
      throw new AwsApiError('ResourceNotFoundException', `User pool client ${ClientId} does not exist.`);
    const issuer = issuerOf(client.pool);
    const user = await findUser(client, AuthFlow, AuthParameters, issuer);
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

  async function findUser(client: Client, flow: string, parameters: Record<string, string>, issuer: string) {
    if (flow === 'USER_PASSWORD_AUTH' || flow === 'ADMIN_USER_PASSWORD_AUTH') {
      const { user, ...failed } = signIn(client.pool, parameters.USERNAME ?? '', parameters.PASSWORD ?? '');
      if (user === undefined && 'waitSeconds' in failed && failed.waitSeconds > 0)
        throw new AwsApiError('NotAuthorizedException', 'Password attempts exceeded');
      return user;
    }
    if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') {
      const claims = await tokens.open(issuer, 'refresh', parameters.REFRESH_TOKEN ?? '');
      return claims?.client_id === client.id ? directory.user(client.pool, claims?.sub ?? '') : undefined;
    }
    throw new AwsApiError('InvalidParameterException', `AuthFlow ${flow} is not supported.`);
  }

  return jsonApi({
    signingNames: ['cognito-idp'],
    targetPrefix: 'AWSCognitoIdentityProviderService',
    operations: {
      InitiateAuth: operation(auth, authenticate),
      AdminInitiateAuth: operation(auth, authenticate),
      ListUserPools: operation(z.strictObject({ MaxResults: ignored }), () => ({
        UserPools: directory.pools().map(({ id, name }) => ({ Id: id, Name: name })),
      })),
      ListUserPoolClients: operation(inPool, ({ UserPoolId }) => ({
        UserPoolClients: directory
          .clients(UserPoolId)
          .map(({ id }) => ({ ClientId: id, UserPoolId, ClientName: id })),
      })),
      ListGroups: operation(inPool, ({ UserPoolId }) => ({
        Groups: directory.groups(UserPoolId).map((GroupName) => ({ GroupName, UserPoolId })),
      })),
      ListUsers: operation(inPool, ({ UserPoolId }) => ({
        Users: directory.users(UserPoolId).map(describe),
      })),
      AdminGetUser: operation(ofUser, (input) => {
        const { Attributes, ...rest } = describe(userOf(input));
        return { ...rest, UserAttributes: Attributes };
      }),
      AdminListGroupsForUser: operation(ofUser, (input) => ({
        Groups: userOf(input).groups.map((GroupName) => ({ GroupName, UserPoolId: input.UserPoolId })),
      })),
      AdminCreateUser: operation(
        ofUser.extend({
          UserAttributes: attributes,
          DesiredDeliveryMediums: ignored,
          MessageAction: ignored,
        }),
        ({ UserPoolId, Username, UserAttributes }) => {
          directory.pool(UserPoolId);
          if (directory.isByEmail(UserPoolId) && !Username.includes('@')) {
            throw new AwsApiError('InvalidParameterException', 'Username should be an email.');
          }
          if (directory.user(UserPoolId, Username)) {
            throw new AwsApiError('UsernameExistsException', 'User account already exists');
          }
          const value = (name: string) => UserAttributes.find((each) => each.Name === name)?.Value;
          const email = value('email') ?? Username;
          const user = directory.putUser(UserPoolId, {
            username: Username,
            email,
            name: value('name') ?? Username,
            groups: [],
          });
          return { User: describe(user) };
        },
      ),
      AdminSetUserPassword: operation(
        ofUser.extend({
          Password: z.string().min(1),
          Permanent: z.literal(true, 'a password that must be changed is not supported: set Permanent'),
        }),
        (input) => {
          const { username } = userOf(input);
          directory.checkPassword(input.UserPoolId, input.Password);
          directory.setPassword(input.UserPoolId, username, input.Password);
        },
      ),
      AdminAddUserToGroup: operation(ofUser.extend({ GroupName: z.string() }), (input) => {
        if (!directory.groups(input.UserPoolId).includes(input.GroupName)) {
          throw new AwsApiError('ResourceNotFoundException', 'Group not found.');
        }
        const user = userOf(input);
        directory.putUser(input.UserPoolId, {
          ...user,
          groups: [...new Set([...user.groups, input.GroupName])],
        });
      }),
    },
  });
}

function describe({ sub, username, email, name }: User) {
  return {
    Username: username,
    Enabled: true,
    UserStatus: 'CONFIRMED',
    Attributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: name },
    ],
  };
}
