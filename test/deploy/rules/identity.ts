import type { Deployment, Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

/** By these people are known in decisions, mails and records. */
const NAMING: ReadonlySet<string> = new Set(['name', 'email', 'preferred_username']);

/** What Cognito lets people write of themselves where a client says nothing. */
const EVERYTHING = [...NAMING];

export const namesAreGiven: Rule = {
  name: 'lets nobody write the name under which they decide',
  problems: (deployment) =>
    deployment.ofType('AWS::Cognito::UserPoolClient').flatMap(({ stackName, logicalId, properties }) =>
      listOf(properties.WriteAttributes ?? EVERYTHING)
        .map(String)
        .filter((attribute) => NAMING.has(attribute))
        .map((attribute) => `${stackName} ${logicalId} lets people write their ${attribute}`),
    ),
  faults: {
    'ConsoleClient lets people write their name'(template) {
      template('platform').Resources.ConsoleClient!.Properties.WriteAttributes = undefined;
    },
  },
};

/** Types of IAM that give something to people or programs that have keys of their own. */
const HAS_KEYS = /^AWS::IAM::(User|Group|AccessKey)|^AWS::Cognito::IdentityPool/;

export const nobodyHasKeys: Rule = {
  name: 'makes no users, groups or keys in the account: what works has a role, and people come by their own directory',
  problems: (deployment) =>
    deployment.resources
      .filter(({ type }) => HAS_KEYS.test(type))
      .map((each) => `${where(each)} is a ${each.type}`),
  faults: Object.fromEntries(
    [
      ...['User', 'UserPolicy', 'Group', 'GroupPolicy', 'UserToGroupAddition', 'AccessKey'].map(
        (each) => `AWS::IAM::${each}`,
      ),
      'AWS::Cognito::IdentityPool',
    ].map((Type) => [
      `route Stranger is a ${Type}`,
      (template: (service: string) => Editable) => {
        template('route').Resources.Stranger = { Type, Properties: {} };
      },
    ]),
  ),
};

/** What platform tells the APIs of whose tokens they take, with what it has to be. */
function publishedBy(deployment: Deployment) {
  const named = (name: string) => {
    const found = deployment
      .ofType('AWS::SSM::Parameter')
      .find(({ properties }) => String(properties.Name).endsWith(`/${name}`));
    if (found === undefined) throw new Error(`platform publishes no ${name}`);
    return found;
  };
  const [issuer, audience] = [named('token-issuer'), named('token-audience')];
  const pools = deployment.ofType('AWS::Cognito::UserPool');
  const clients = deployment.ofType('AWS::Cognito::UserPoolClient');
  const source = JSON.stringify(issuer.declared.Properties?.Value);
  return {
    issuer: String(issuer.properties.Value),
    audience: String(audience.properties.Value),
    problems: [
      ...(pools.some(
        ({ logicalId }) => source === JSON.stringify({ 'Fn::GetAtt': [logicalId, 'ProviderURL'] }),
      )
        ? []
        : [`${where(issuer)} is ${source}`]),
      ...(clients.some(({ ref }) => ref === audience.properties.Value)
        ? []
        : [`${where(audience)} is ${String(audience.properties.Value)}`]),
    ],
  };
}

export const tokensAreOfThePool: Rule = {
  name: 'has each API believe tokens of the pool of the stage, for its console, and no others',
  problems(deployment) {
    const { issuer, audience, problems } = publishedBy(deployment);
    const believed = deployment.ofType('AWS::ApiGatewayV2::Authorizer').flatMap((each) => {
      const { Issuer, Audience = [] } = (each.properties.JwtConfiguration ?? {}) as {
        Issuer?: string;
        Audience?: string[];
      };
      return [
        ...(Issuer === issuer ? [] : [`${where(each)} believes ${Issuer}`]),
        ...(listOf(Audience).join() === audience
          ? []
          : [`${where(each)} takes tokens for ${listOf(Audience).join(' and ') || 'anything'}`]),
      ];
    });
    return [...problems, ...believed];
  },
  faults: {
    'index HttpApiAuthorizer believes https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Another'(
      template,
    ) {
      template('index').Resources.HttpApiAuthorizer!.Properties.JwtConfiguration.Issuer =
        'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Another';
    },
    'index HttpApiAuthorizer takes tokens for'(template) {
      template('index').Resources.HttpApiAuthorizer!.Properties.JwtConfiguration.Audience.push('another');
    },
    'platform TokenIssuerParameter is "https://elsewhere.example"'(template) {
      template('platform').Resources.TokenIssuerParameter!.Properties.Value = 'https://elsewhere.example';
    },
    'platform TokenAudienceParameter is another'(template) {
      template('platform').Resources.TokenAudienceParameter!.Properties.Value = 'another';
    },
    'choreographer HttpApiAuthorizer takes tokens for anything'(template) {
      template('choreographer').Resources.HttpApiAuthorizer!.Properties.JwtConfiguration.Audience = [];
    },
  },
};

const DAYS: Readonly<Record<string, number>> = { seconds: 1 / 86_400, minutes: 1 / 1440, hours: 1 / 24 };

/** Days for which somebody stays signed in without a password; Cognito's own default is 30. */
function signedInFor({ properties }: Resource): number {
  const { RefreshTokenValidity = 30, TokenValidityUnits = {} } = properties as {
    RefreshTokenValidity?: number;
    TokenValidityUnits?: { RefreshToken?: string };
  };
  return Number(RefreshTokenValidity) * (DAYS[TokenValidityUnits.RefreshToken ?? 'days'] ?? 1);
}

export const signInsAreNarrow: Rule = {
  name: 'lets who signs in say who they are and nothing else, for a month at most',
  problems: (deployment) =>
    deployment.ofType('AWS::Cognito::UserPoolClient').flatMap((each) => [
      ...listOf((each.properties.AllowedOAuthScopes ?? []) as string[])
        .filter((scope) => !['openid', 'email', 'profile'].includes(scope))
        .map((scope) => `${where(each)} gives ${scope}`),
      ...(signedInFor(each) <= 30 ? [] : [`${where(each)} signs in for ${signedInFor(each)} days`]),
    ]),
  faults: {
    'ConsoleClient gives aws.cognito.signin.user.admin'(template) {
      template('platform').Resources.ConsoleClient!.Properties.AllowedOAuthScopes.push(
        'aws.cognito.signin.user.admin',
      );
    },
    'ConsoleClient signs in for 3650 days'(template) {
      Object.assign(template('platform').Resources.ConsoleClient!.Properties, {
        RefreshTokenValidity: 3650,
        TokenValidityUnits: { RefreshToken: 'days' },
      });
    },
    'ConsoleClient signs in for 31 days'(template) {
      Object.assign(template('platform').Resources.ConsoleClient!.Properties, {
        RefreshTokenValidity: 744,
        TokenValidityUnits: { RefreshToken: 'hours' },
      });
    },
  },
};
