import { describe, expect, it } from 'vitest';
import { httpApiProviders } from '../../aws/apigateway/providers.ts';
import { siteProviders } from '../../aws/cloudfront/providers.ts';
import { createIdentity } from '../../aws/cognito/index.ts';
import { eventProviders } from '../../aws/eventbridge/providers.ts';
import { createKms } from '../../aws/kms/index.ts';
import { lambdaProviders } from '../../aws/lambda/providers.ts';
import { createOpenSearch } from '../../aws/opensearch/index.ts';
import { s3Providers } from '../../aws/s3/providers.ts';
import { createSns } from '../../aws/sns/index.ts';
import { createQueues } from '../../aws/sqs/index.ts';
import { createFixture } from '../../aws/stepfunctions/testing/fixture.ts';
import { createProviderRegistry } from './provider-registry.ts';

const none = {} as never;
const identity = await createIdentity({ url: 'http://127.0.0.1:1' });
const registry = createProviderRegistry([
  ...httpApiProviders(none),
  ...siteProviders(none),
  ...s3Providers(none),
  ...identity.providers,
  ...createKms().providers,
  ...createOpenSearch({ endpoint: () => 'http://127.0.0.1:1' }).providers,
  ...createQueues({ url: 'http://127.0.0.1:1' }).providers,
  ...createSns({ deliveryQueue: none }).providers,
  ...lambdaProviders(none),
  ...eventProviders(none),
  ...(await createFixture({ paused: true })).states.providers,
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

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:topic';
const mail = { Protocol: 'email', Endpoint: 'lead@firm.example' };
const hello = { Handler: 'hello.handler', Runtime: 'nodejs24.x' };
const mapping = { EventSourceArn: 'arn:aws:sqs:eu-central-1:000000000000:queue', FunctionName: 'f' };
const rule = { Name: 'rule', EventPattern: { source: ['a'] } };
const target = { Id: 'target', Arn: mapping.EventSourceArn };
const schedule = {
  ScheduleExpression: 'rate(1 hour)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: { Arn: target.Arn },
};

const machine = {
  Definition: { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Succeed' } } },
};
const jwt = { ApiId: 'a', AuthorizerType: 'JWT' };
const tokens = { Issuer: 'https://issuer', Audience: ['app'] };
const locked = (DefaultRetention: object) => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } },
});
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
    ['AWS::ApiGatewayV2::Integration', { TimeoutInMillis: 30_001 }, 'TimeoutInMillis'],
    ['AWS::ApiGatewayV2::Integration', { TimeoutInMillis: 49 }, 'TimeoutInMillis'],
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
    [
      'AWS::CloudFront::Distribution',
      {
        DistributionConfig: {
          ...site,
          DefaultCacheBehavior: { TargetOriginId: 'files', OriginRequestPolicyId: 'other' },
        },
      },
      'OriginRequestPolicyId other',
    ],
    [
      'AWS::CloudFront::CachePolicy',
      {
        CachePolicyConfig: {
          ParametersInCacheKeyAndForwardedToOrigin: {
            CookiesConfig: { CookieBehavior: 'all' },
            HeadersConfig: { HeaderBehavior: 'none' },
            QueryStringsConfig: { QueryStringBehavior: 'none' },
          },
        },
      },
      'CookieBehavior',
    ],
    ['AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { ThrottlingRateLimit: 'many' } }, 'ThrottlingRate'],
    ['AWS::OpenSearchService::Domain', { EngineVersion: 'Elasticsearch_7.10' }, 'only OpenSearch 2'],
    [
      'AWS::OpenSearchService::Domain',
      { DomainEndpointOptions: { CustomEndpoint: 'search.firm.example' } },
      'DomainEndpointOptions.CustomEndpoint',
    ],
    ['AWS::KMS::Key', { MultiRegion: true }, 'true is not supported'],
    ['AWS::KMS::Key', { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }, 'HMAC_256'],
    [
      'AWS::Lambda::Function',
      { PackageType: 'Image', Code: { ImageUri: 'image' } },
      'Image is not supported',
    ],
    ['AWS::Lambda::Function', { ...hello, Code: { ZipFile: 'code' } }, 'Code'],
    ['AWS::Lambda::Function', { ...hello, Code: { LocalPath: '/bundle' }, Timeout: 5000 }, 'Timeout'],
    ['AWS::Lambda::Function', { ...hello, Code: { LocalPath: '/bundle' }, Timeout: 0 }, 'Timeout'],
    ['AWS::Lambda::Function', { ...hello, DeadLetterConfig: { Arn: 'arn:x' } }, 'DeadLetterConfig'],
    ['AWS::Lambda::Function', { ...hello, Environment: { Secrets: {} } }, 'Environment'],
    [
      'AWS::Lambda::EventSourceMapping',
      { ...mapping, ScalingConfig: { MinimumPollers: 2 } },
      'ScalingConfig',
    ],
    ['AWS::Lambda::EventSourceMapping', { ...mapping, FunctionResponseTypes: ['Other'] }, 'FunctionResponse'],
    ['AWS::Lambda::EventInvokeConfig', { FunctionName: 'f', Qualifier: '7' }, 'Qualifier'],
    ['AWS::Lambda::EventInvokeConfig', { FunctionName: 'f', DestinationConfig: { Always: {} } }, 'Always'],
    ['AWS::SNS::Topic', { Subscription: [{ ...mail, FilterPolicy: {} }] }, 'FilterPolicy'],
    ['AWS::SNS::Subscription', { TopicArn: TOPIC, Protocol: 'firehose', Endpoint: 'arn:x' }, 'firehose'],
    ['AWS::SNS::Subscription', { TopicArn: TOPIC, ...mail, RedrivePolicy: { count: 1 } }, 'RedrivePolicy'],
    ['AWS::SQS::Queue', { RedriveAllowPolicy: { sourceQueueArns: ['arn:x'] } }, 'RedriveAllowPolicy'],
    ['AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: 'arn:x', more: 1 } }, 'RedrivePolicy'],
    ['AWS::Events::Rule', { ...rule, Targets: [{ ...target, EcsParameters: {} }] }, 'EcsParameters'],
    ['AWS::Events::Rule', { ...rule, Targets: [{ ...target, RetryPolicy: { Backoff: 2 } }] }, 'Backoff'],
    ['AWS::Scheduler::Schedule', { ...schedule, FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }, 'FlexibleTime'],
    ['AWS::Scheduler::Schedule', { ...schedule, Target: { ...target, KinesisParameters: {} } }, 'Kinesis'],
    [
      'AWS::Lambda::Function',
      { ...hello, Code: { LocalPath: '/bundle', S3ObjectVersion: '7' } },
      'Code.S3ObjectVersion',
    ],
    ['AWS::S3::Bucket', { AccessControl: 'PublicRead' }, 'PublicRead'],
    ['AWS::S3::Bucket', { VersioningConfiguration: { Status: 'On' } }, 'On is not supported'],
    [
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'FOO', Days: 1 } } } },
      'FOO is not supported',
    ],
    [
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Hours: 1 } } } },
      'DefaultRetention.Hours',
    ],
    [
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } } } },
      'needs ObjectLockEnabled',
    ],
    ['AWS::S3::Bucket', { ...locked({ Mode: 'COMPLIANCE', Days: 1 }), ObjectLockEnabled: 'false' }, 'needs'],
    ['AWS::S3::Bucket', locked({ Mode: 'COMPLIANCE' }), 'Days or Years'],
    ['AWS::S3::Bucket', locked({ Mode: 'COMPLIANCE', Days: 1, Years: 1 }), 'Days or Years'],
    ['AWS::S3::Bucket', locked({ Days: 1 }), 'The mode of a retention'],
    [
      'AWS::S3::Bucket',
      { ObjectLockEnabled: true, VersioningConfiguration: { Status: 'Suspended' } },
      'cannot be suspended',
    ],
    ['AWS::Cognito::UserPool', { MfaConfiguration: 'ON' }, 'ON is not supported'],
    ['AWS::Cognito::UserPool', { AliasAttributes: ['phone_number'] }, 'phone_number'],
    ['AWS::Cognito::UserPool', { UsernameAttributes: ['phone_number'] }, 'phone_number'],
    ['AWS::Cognito::UserPool', { UsernameConfiguration: { CaseSensitive: false } }, 'CaseSensitive'],
    ['AWS::Cognito::UserPoolClient', { PreventUserExistenceErrors: 'LEGACY' }, 'LEGACY'],
    ['AWS::Cognito::UserPool', { Policies: { SignInPolicy: {} } }, 'Policies.SignInPolicy'],
    [
      'AWS::Cognito::UserPool',
      { Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } },
      'PasswordPolicy.PasswordHistorySize',
    ],
    ['AWS::Cognito::UserPoolClient', { GenerateSecret: true }, 'true is not supported'],
    ['AWS::Cognito::UserPoolClient', { IdTokenValidity: 25 }, 'IdToken must last'],
    [
      'AWS::Cognito::UserPoolClient',
      { AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } },
      'AccessToken must last',
    ],
    ['AWS::StepFunctions::StateMachine', { ...machine, RoleArn: 'bogus' }, "Invalid Role Arn: 'bogus'"],
    ['AWS::StepFunctions::StateMachine', machine, 'Invalid Role Arn'],
    ['AWS::Cognito::UserPoolClient', { AllowedOAuthFlows: ['code', 'implicit'] }, 'implicit'],
    ['AWS::Cognito::UserPoolClient', { AllowedOAuthScopes: ['runs/write'] }, 'runs/write'],
    ['AWS::Cognito::UserPoolClient', { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }, 'USER_PASSWORD_AUTH'],
    ['AWS::Cognito::UserPoolClient', { SupportedIdentityProviders: ['Google'] }, 'Google'],
  ])('%s %j', async (type, properties, named) => {
    await create('AWS::SNS::Topic', { TopicName: 'topic' });
    await expect(create(type, properties)).rejects.toThrow(named);
  });

  it.each([
    ['AWS::ApiGatewayV2::Api', 'DisableExecuteApiEndpoint'],
    ['AWS::ApiGatewayV2::Stage', 'RouteSettings'],
    ['AWS::S3::Bucket', 'LifecycleConfiguration'],
    ['AWS::S3::Bucket', 'WebsiteConfiguration'],
    ['AWS::Cognito::UserPool', 'LambdaConfig'],
    ['AWS::Cognito::UserPool', 'Schema'],
    ['AWS::Cognito::UserPool', 'UserPoolAddOns'],
    ['AWS::Cognito::UserPoolClient', 'ReadAttributes'],
    ['AWS::CloudFront::OriginRequestPolicy', 'OriginRequestPolicy'],
    ['AWS::Lambda::Permission', 'InvokedViaFunctionUrl'],
    ['AWS::OpenSearchService::Domain', 'AdvancedSecurityOptions'],
    ['AWS::Events::EventBusPolicy', 'Principal'],
    ['AWS::Cognito::UserPoolGroup', 'RoleArn'],
    ['AWS::Cognito::UserPoolDomain', 'CustomDomainConfig'],
  ])('%s: %s', (Type, property) => {
    const [problem] = registry.check('test', 'Thing', { Type, Properties: { [property]: true } });
    expect(problem).toContain(property);
  });
});
