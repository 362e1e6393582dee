import { describe, expect, it } from 'vitest';
import { httpApiProviders } from '../../aws/apigateway/providers.ts';
import { siteProviders } from '../../aws/cloudfront/providers.ts';
import { createIdentity } from '../../aws/cognito/index.ts';
import { s3Providers } from '../../aws/s3/providers.ts';
import { createProviderRegistry } from './provider-registry.ts';

const none = {} as never;
const identity = await createIdentity({ url: 'http://127.0.0.1:1' });
const registry = createProviderRegistry([
  ...httpApiProviders(none),
  ...siteProviders(none),
  ...s3Providers(none),
  ...identity.providers,
]);

const create = (type: string, properties: Record<string, unknown>) =>
  registry.create({
    type,
    logicalId: 'Thing',
    stackName: 'test',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties,
  });

const jwt = { ApiId: 'a', AuthorizerType: 'JWT' };
const tokens = { Issuer: 'https://issuer', Audience: ['app'] };
const site = {
  Enabled: true,
  Origins: [{ Id: 'files', DomainName: 'files.s3.eu-central-1.amazonaws.com' }],
  DefaultCacheBehavior: { TargetOriginId: 'files' },
};

describe('what a template says and the runtime would not do is refused by name', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'AWS::ApiGatewayV2::Api',
      { ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigin: ['*'] } },
      'CorsConfiguration.AllowOrigin',
    ],
    [
      'AWS::ApiGatewayV2::Authorizer',
      { ...jwt, JwtConfiguration: { ...tokens, Scopes: ['a'] } },
      'JwtConfiguration.Scopes',
    ],
    ['AWS::ApiGatewayV2::Authorizer', { ...jwt, JwtConfiguration: { Issuer: 'https://issuer' } }, 'Audience'],
    [
      'AWS::ApiGatewayV2::Authorizer',
      { ...jwt, JwtConfiguration: tokens, IdentitySource: ['$context.x'] },
      'IdentitySource',
    ],
    ['AWS::ApiGatewayV2::Integration', { ConnectionType: 'VPC_LINK' }, 'VPC_LINK'],
    ['AWS::ApiGatewayV2::Stage', { StageName: 'v1' }, 'v1 is not supported'],
    [
      'AWS::ApiGatewayV2::Stage',
      { DefaultRouteSettings: { LoggingLevel: 'INFO' } },
      'DefaultRouteSettings.LoggingLevel',
    ],
    ['AWS::CloudFront::Distribution', { DistributionConfig: { ...site, Restrictions: {} } }, 'Restrictions'],
    [
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          ...site,
          Origins: [{ ...site.Origins[0], CustomOriginConfig: { VpcId: 'v' } }],
        },
      },
      'CustomOriginConfig.VpcId',
    ],
    [
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          ...site,
          DefaultCacheBehavior: { TargetOriginId: 'files', ForwardedValues: {} },
        },
      },
      'ForwardedValues',
    ],
    [
      'AWS::CloudFront::ResponseHeadersPolicy',
      { ResponseHeadersPolicyConfig: { Name: 'p', RemoveHeadersConfig: { Items: [] } } },
      'RemoveHeadersConfig',
    ],
    [
      'AWS::CloudFront::ResponseHeadersPolicy',
      {
        ResponseHeadersPolicyConfig: {
          Name: 'p',
          SecurityHeadersConfig: { XSSProtection: { ReportUri: 'u' } },
        },
      },
      'XSSProtection.ReportUri',
    ],
    ['AWS::S3::Bucket', { AccessControl: 'PublicRead' }, 'PublicRead'],
    [
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Hours: 1 } } } },
      'DefaultRetention.Hours',
    ],
    ['AWS::Cognito::UserPool', { MfaConfiguration: 'ON' }, 'ON is not supported'],
    ['AWS::Cognito::UserPool', { Policies: { SignInPolicy: {} } }, 'Policies.SignInPolicy'],
    [
      'AWS::Cognito::UserPool',
      { Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } },
      'PasswordPolicy.PasswordHistorySize',
    ],
    ['AWS::Cognito::UserPoolClient', { GenerateSecret: true }, 'true is not supported'],
    ['AWS::Cognito::UserPoolClient', { AllowedOAuthFlows: ['code', 'implicit'] }, 'implicit'],
    ['AWS::Cognito::UserPoolClient', { AllowedOAuthScopes: ['runs/write'] }, 'runs/write'],
    ['AWS::Cognito::UserPoolClient', { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }, 'USER_PASSWORD_AUTH'],
    ['AWS::Cognito::UserPoolClient', { SupportedIdentityProviders: ['Google'] }, 'Google'],
  ])('%s %j', async (type, properties, named) => {
    await expect(create(type, properties)).rejects.toThrow(named);
  });

  it.each([
    ['AWS::ApiGatewayV2::Api', 'DisableExecuteApiEndpoint'],
    ['AWS::ApiGatewayV2::Stage', 'RouteSettings'],
    ['AWS::S3::Bucket', 'LifecycleConfiguration'],
    ['AWS::S3::Bucket', 'WebsiteConfiguration'],
    ['AWS::Cognito::UserPool', 'UserPoolAddOns'],
    ['AWS::Cognito::UserPoolGroup', 'RoleArn'],
    ['AWS::Cognito::UserPoolDomain', 'CustomDomainConfig'],
  ])('%s: %s', (Type, property) => {
    const [problem] = registry.check('test', 'Thing', { Type, Properties: { [property]: true } });
    expect(problem).toContain(property);
  });
});
