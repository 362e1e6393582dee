import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf } from '../../core/cloudformation/shapes.ts';
import { ACCOUNT_ID, AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Client, NewUser } from './directory.ts';
import type { IdentityContext } from './identity-context.ts';
import { passwordPolicy } from './password-policy.ts';

/** Cognito's pattern: nothing in a name may look like the space between two. */
const GROUP_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;

/** A person who is there from the start. */
export type SeedUser = NewUser & { readonly password: string };

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
    ignored: [
      'AccountRecoverySetting',
      'AdminCreateUserConfig',
      'AliasAttributes',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'EmailConfiguration',
      'EnabledMfas',
      'MfaConfiguration',
      'Schema',
      'UserAttributeUpdateSettings',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameConfiguration',
      'VerificationMessageTemplate',
    ],
    // A second factor that everybody needs would keep everybody out: the sign-in page asks for none.
    shape: z.looseObject({
      MfaConfiguration: onlyOf('OFF', 'OPTIONAL'),
      Policies: z.strictObject({ PasswordPolicy: passwordPolicy.optional() }).optional(),
    }),
    async create(resource) {
      const id = `${resource.region}_${stableId(resource, 9)}`;
      const { UserPoolName, UsernameAttributes = [] } = resource.properties;
      const byEmail = [UsernameAttributes].flat().includes('email');
      directory.putPool({ id, name: String(UserPoolName ?? resource.logicalId), byEmail });
      const { PasswordPolicy = {} } = (resource.properties.Policies ?? {}) as { PasswordPolicy?: unknown };
      directory.putPasswordPolicy(id, passwordPolicy.parse(PasswordPolicy));
      for (const { password, ...user } of users) {
        if (directory.user(id, user.email)) continue;
        const { username } = directory.putUser(id, user);
        directory.setPassword(id, username, password);
      }
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

function clientProvider({ directory }: IdentityContext): ResourceProvider {
  return {
    type: 'AWS::Cognito::UserPoolClient',
    honoured: [
      'AccessTokenValidity',
      'CallbackURLs',
      'IdTokenValidity',
      'LogoutURLs',
      'TokenValidityUnits',
      'UserPoolId',
    ],
    ignored: [
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'AuthSessionValidity',
      'ClientName',
      'DefaultRedirectURI',
      'EnableTokenRevocation',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'PreventUserExistenceErrors',
      'ReadAttributes',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
      'WriteAttributes',
    ],
    shape: z.looseObject({
      AllowedOAuthFlows: z.array(onlyOf('code')).optional(),
      GenerateSecret: onlyOf(false),
      SupportedIdentityProviders: z.array(onlyOf('COGNITO')).optional(),
    }),
    async create(resource) {
      const { properties } = resource;
      const client: Client = {
        id: stableId(resource, 26),
        pool: String(properties.UserPoolId),
        callbackUrls: (properties.CallbackURLs ?? []) as string[],
        logoutUrls: (properties.LogoutURLs ?? []) as string[],
        tokenSeconds: tokenSeconds(properties),
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
    ignored: ['Description', 'Precedence'],
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
    ignored: ['ManagedLoginVersion', 'UserPoolId'],
    create: async ({ properties }) => ({ ref: String(properties.Domain) }),
  };
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

function tokenSeconds(properties: Readonly<Record<string, unknown>>): number {
  const units = (properties.TokenValidityUnits ?? {}) as Record<string, string>;
  const count = Number(properties.AccessTokenValidity ?? properties.IdTokenValidity ?? 1);
  return count * (UNIT_SECONDS[units.AccessToken ?? units.IdToken ?? 'hours'] ?? 3600);
}

function stableId({ region, stackName, logicalId }: ResourceDeclaration, length: number): string {
  const hash = createHash('sha256').update(`${region}/${stackName}/${logicalId}`).digest('hex');
  return BigInt(`0x${hash}`).toString(36).slice(0, length);
}
