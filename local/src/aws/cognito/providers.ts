import { createHash } from 'node:crypto';
import * as z from 'zod';
import { REMARKS, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf } from '../../core/cloudformation/shapes.ts';
import { ACCOUNT_ID, AwsApiError } from '../../core/protocols/aws-api.ts';
import { ALLOWED_FLOWS, type AllowedFlow, FLOWS_BY_DEFAULT } from './auth-flows.ts';
import type { Directory, NewUser, UserPoolClient } from './directory.ts';
import { givePassword } from './give-password.ts';
import type { IdentityContext } from './identity-context.ts';
import { passwordPolicy } from './password-policy.ts';
import { SCOPES } from './scopes.ts';
import { validity } from './token-validity.ts';

const NO_MAIL = 'no mail or message is sent, so nothing is verified or recovered by one';

/** Cognito's pattern: nothing in a name may look like the space between two. */
const GROUP_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;

/** A person who is there from the start. */
export type SeedUser = NewUser & {
  readonly password: string;
  /** What earlier versions gave them, and is theirs no more. */
  readonly formerPasswords?: readonly string[];
};

/** The `AWS::Cognito::*` resources. Ids are the same at every start. */
export function identityProviders(context: IdentityContext, users: readonly SeedUser[]): ResourceProvider[] {
  return [poolProvider(context, users), clientProvider(context), groupProvider(context), domainProvider()];
}

function poolProvider(
  { directory, issuerOf }: IdentityContext,
  users: readonly SeedUser[],
): ResourceProvider {
  return {
    type: 'AWS::Cognito::UserPool',
    honoured: ['Policies', 'UserPoolName', 'UsernameAttributes'],
    ignored: {
      AccountRecoverySetting: NO_MAIL,
      AdminCreateUserConfig: 'nobody signs up: there is no SignUp, and no invitation is sent',
      AliasAttributes: 'an e-mail address always signs in, and no other alias is taken',
      AutoVerifiedAttributes: NO_MAIL,
      DeletionProtection: 'nothing deletes a pool',
      EmailConfiguration: NO_MAIL,
      EnabledMfas: 'the sign-in page asks for no second factor',
      MfaConfiguration: 'the sign-in page asks for no second factor; ON is refused',
      UserAttributeUpdateSettings: 'people cannot change their attributes: there is no UpdateUserAttributes',
      UserPoolTags: TAGS,
      UserPoolTier: 'what the higher tiers add is refused by its own name',
      UsernameConfiguration: 'names are told apart by case, and nothing else is taken',
      VerificationMessageTemplate: NO_MAIL,
    },
    // A second factor that everybody needs would keep everybody out: the sign-in page asks for none.
    shape: z.looseObject({
      AliasAttributes: z.array(onlyOf('email')).optional(),
      MfaConfiguration: onlyOf('OFF', 'OPTIONAL'),
      UsernameAttributes: z.array(onlyOf('email')).max(1).optional(),
      UsernameConfiguration: z.strictObject({ CaseSensitive: onlyOf(true) }).optional(),
      Policies: z.strictObject({ PasswordPolicy: passwordPolicy.optional() }).optional(),
    }),
    async create(resource) {
      const id = `${resource.region}_${stableId(resource, 9)}`;
      const { UserPoolName, UsernameAttributes = [] } = resource.properties;
      const byEmail = [UsernameAttributes].flat().includes('email');
      directory.putPool({ id, name: String(UserPoolName ?? resource.logicalId), byEmail });
      const { PasswordPolicy = {} } = (resource.properties.Policies ?? {}) as { PasswordPolicy?: unknown };
      directory.putPasswordPolicy(id, passwordPolicy.parse(PasswordPolicy));
      for (const user of users) seed(directory, id, user);
      return {
        ref: id,
        attributes: {
          Arn: `arn:aws:cognito-idp:${resource.region}:${ACCOUNT_ID}:userpool/${id}`,
          ProviderName: issuerOf(id).replace(/^http:\/\//, ''),
          ProviderURL: issuerOf(id),
          UserPoolId: id,
        },
      };
    },
  };
}

/** Held to the pool's policy as everybody is. */
function seed(directory: Directory, pool: string, { password, formerPasswords, ...user }: SeedUser): void {
  directory.checkPassword(pool, password);
  const known = directory.user(pool, user.email);
  const { sub } = known ?? directory.putUser(pool, user);
  if (formerPasswords !== undefined)
    givePassword(directory, pool, sub, { password, former: formerPasswords });
  else if (known === undefined) directory.setPassword(pool, sub, password);
}

function clientProvider({ directory }: IdentityContext): ResourceProvider {
  return {
    type: 'AWS::Cognito::UserPoolClient',
    honoured: [
      'AccessTokenValidity',
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'ClientName',
      'ExplicitAuthFlows',
      'IdTokenValidity',
      'LogoutURLs',
      'RefreshTokenValidity',
      'TokenValidityUnits',
      'UserPoolId',
    ],
    ignored: {
      AuthSessionValidity: 'no sign-in waits for the answer to a challenge',
      DefaultRedirectURI: 'who asks for a code always has to name redirect_uri',
      EnableTokenRevocation: 'nothing revokes tokens: there is no RevokeToken',
      GenerateSecret: 'there are no secrets, and true is refused',
      PreventUserExistenceErrors: 'nobody is told whether a name is known, and LEGACY is refused',
      SupportedIdentityProviders: 'people are those of the pool, and any other provider is refused',
      WriteAttributes: 'people cannot change their attributes: there is no UpdateUserAttributes',
    },
    shape: z.looseObject({
      AllowedOAuthFlows: z.array(onlyOf('code')).optional(),
      AllowedOAuthScopes: z.array(onlyOf(...SCOPES)).optional(),
      ExplicitAuthFlows: z.array(onlyOf(...ALLOWED_FLOWS)).optional(),
      GenerateSecret: onlyOf(false),
      PreventUserExistenceErrors: onlyOf('ENABLED'),
      SupportedIdentityProviders: z.array(onlyOf('COGNITO')).optional(),
    }),
    async create(resource) {
      const { properties } = resource;
      const client: UserPoolClient = {
        id: stableId(resource, 26),
        pool: String(properties.UserPoolId),
        callbackUrls: (properties.CallbackURLs ?? []) as string[],
        logoutUrls: (properties.LogoutURLs ?? []) as string[],
        ...validity(properties),
        authFlows: (properties.ExplicitAuthFlows ?? FLOWS_BY_DEFAULT) as AllowedFlow[],
        scopes: scopesOf(properties),
      };
      directory.putClient(client);
      return {
        ref: client.id,
        attributes: { ClientId: client.id, Name: String(properties.ClientName ?? client.id) },
      };
    },
  };
}

function groupProvider({ directory }: IdentityContext): ResourceProvider {
  return {
    type: 'AWS::Cognito::UserPoolGroup',
    honoured: ['GroupName', 'UserPoolId'],
    ignored: {
      Description: REMARKS,
      Precedence: 'it chooses among the roles of groups, which RoleArn is refused for',
    },
    async create({ logicalId, properties }) {
      const name = String(properties.GroupName ?? logicalId);
      if (!GROUP_NAME.test(name)) {
        throw new AwsApiError(
          'InvalidParameterException',
          `GroupName ${JSON.stringify(name)} is not allowed.`,
        );
      }
      directory.putGroup(String(properties.UserPoolId), name);
      return { ref: name };
    },
  };
}

/** The sign-in page is found by discovery from the issuer; a domain of its own would need DNS. */
function domainProvider(): ResourceProvider {
  return {
    type: 'AWS::Cognito::UserPoolDomain',
    honoured: ['Domain'],
    ignored: { ManagedLoginVersion: 'the sign-in page is the same', UserPoolId: 'every pool has its page' },
    create: async ({ properties }) => ({ ref: String(properties.Domain) }),
  };
}

type Properties = Readonly<Record<string, unknown>>;

/** Without the switch for it, a client has no part in OAuth, whatever else it says. */
function scopesOf({ AllowedOAuthFlows, AllowedOAuthFlowsUserPoolClient, AllowedOAuthScopes }: Properties) {
  const takesPart = String(AllowedOAuthFlowsUserPoolClient ?? false) === 'true' && AllowedOAuthFlows;
  return takesPart ? ((AllowedOAuthScopes ?? []) as string[]) : [];
}

function stableId({ region, stackName, logicalId }: ResourceDeclaration, length: number): string {
  const hash = createHash('sha256').update(`${region}/${stackName}/${logicalId}`).digest('hex');
  return BigInt(`0x${hash}`).toString(36).slice(0, length);
}
