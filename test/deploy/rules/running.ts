import { listOf } from '../support/policies.ts';
import type { Rule } from '../support/rule.ts';
import { atLeast, is, type Setting, settingRule } from '../support/settings.ts';

const isAbsent = (value: unknown) => value === undefined;
const atMost = (most: number) => (value: unknown) => Number(value) <= most;

/** Pages of any site that may ask for these. */
const ANY_PAGE = { CorsRules: [{ AllowedMethods: ['GET', 'PUT', 'DELETE'], AllowedOrigins: ['*'] }] };
const asks =
  (...methods: readonly string[]) =>
  (rules: unknown) =>
    listOf((rules ?? []) as (typeof ANY_PAGE)['CorsRules'])
      .flatMap(({ AllowedMethods }) => AllowedMethods)
      .every((method) => methods.includes(method));

/** Values that docs promise, or without which something is open, late or dear. */
const SETTINGS: readonly Setting[] = [
  {
    type: 'AWS::Lambda::Function',
    path: 'Runtime',
    must: 'is the one that everything is tested with',
    holds: is('nodejs24.x'),
    fault: ['route', 'RouteLambdaFunction', 'nodejs16.x'],
  },
  {
    type: 'AWS::Lambda::Function',
    path: 'Timeout',
    must: 'is five minutes at most, within which a schedule calls again',
    holds: atMost(300),
    but: {
      ExtractLambdaFunction: 'reads long scans page by page',
      FinishLambdaFunction: 'reads long scans page by page',
    },
    fault: ['choreographer', 'ApiLambdaFunction', 900],
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'ScalingConfig.MaximumConcurrency',
    must: 'is few at once, as docs/deploy.md counts them',
    holds: (value) => Number(value) >= 2 && Number(value) <= 20,
    fault: ['route', 'RouteEventSourceMappingSQSEventQueue', undefined],
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'FilterCriteria',
    must: 'leaves nothing out, which Lambda would delete without a dead letter',
    holds: isAbsent,
    fault: [
      'audit',
      'ArchiveEventSourceMappingSQSEventQueue',
      { Filters: [{ Pattern: '{"body":{"source":["countersign.route"]}}' }] },
    ],
  },
  {
    type: 'AWS::Logs::LogGroup',
    path: 'RetentionInDays',
    must: 'is 90, as docs/privacy.md says',
    holds: (value) => Number(value) === 90,
    fault: ['route', 'RouteLogGroup', 1],
  },
  {
    type: 'AWS::KMS::Key',
    path: 'Enabled',
    must: 'is not off',
    holds: (value) => String(value ?? true) === 'true',
    fault: ['audit', 'SigningKey', false],
  },
  {
    type: 'AWS::KMS::Key',
    path: 'PendingWindowInDays',
    must: 'leaves 30 days to take a deletion back',
    holds: (value) => Number(value ?? 30) === 30,
    fault: ['platform', 'AuditKey', 7],
  },
  {
    type: 'AWS::Events::Archive',
    path: 'RetentionDays',
    must: 'is as long as dead letters lie at least',
    holds: (value) => Number(value) === 0 || Number(value) >= 14,
    fault: ['platform', 'BusArchive', 1],
  },
  {
    type: 'AWS::Events::Archive',
    path: 'EventPattern',
    must: 'leaves nothing out',
    holds: isAbsent,
    fault: ['platform', 'BusArchive', { source: ['countersign.route'] }],
  },
  {
    type: 'AWS::ApiGatewayV2::Stage',
    path: 'DefaultRouteSettings.ThrottlingRateLimit',
    must: 'is bounded',
    holds: (value) => Number(value) >= 1 && Number(value) <= 1000,
    fault: ['index', 'HttpApiStage', undefined],
  },
  {
    type: 'AWS::ApiGatewayV2::Api',
    path: 'CorsConfiguration',
    must: 'lets no page of another site in',
    holds: isAbsent,
    fault: ['index', 'HttpApi', { AllowOrigins: ['*'] }],
  },
  ...['DataCaptureConfig', 'AsyncInferenceConfig', 'ShadowProductionVariants', 'ExplainerConfig'].map(
    (path): Setting => ({
      type: 'AWS::SageMaker::EndpointConfig',
      path,
      must: 'keeps nowhere what a model is asked about contracts',
      holds: isAbsent,
      fault: ['classify', 'TypeEndpointConfig', { DestinationS3Uri: 's3://elsewhere/x' }],
    }),
  ),
  {
    type: 'AWS::S3::Bucket',
    path: 'CorsConfiguration',
    must: 'lets no page in',
    holds: isAbsent,
    but: {
      DocumentsBucket: 'people read what a link leads to that the API signed, which is the permission',
      InboxBucket: 'people upload by a link that the API signed, which is the permission',
    },
    fault: ['console', 'ConsoleBucket', ANY_PAGE],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'CorsConfiguration.CorsRules',
    must: 'lets pages read alone',
    holds: asks('GET'),
    but: { InboxBucket: 'people upload there' },
    fault: ['platform', 'DocumentsBucket', ANY_PAGE.CorsRules],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'CorsConfiguration.CorsRules',
    must: 'lets pages read and upload alone',
    holds: asks('GET', 'PUT'),
    fault: ['platform', 'InboxBucket', ANY_PAGE.CorsRules],
  },
  {
    type: 'AWS::GuardDuty::MalwareProtectionPlan',
    path: 'ProtectedResource.S3Bucket.ObjectPrefixes',
    must: 'leaves nothing out',
    holds: isAbsent,
    fault: ['platform', 'MalwareProtectionPlan', ['x/']],
  },
  {
    type: 'AWS::Cognito::UserPool',
    path: 'MfaConfiguration',
    must: 'is not off',
    holds: is('ON', 'OPTIONAL'),
    fault: ['platform', 'UserPool', 'OFF'],
  },
  {
    type: 'AWS::Cognito::UserPool',
    path: 'EnabledMfas',
    must: 'is by an application, not by text messages',
    holds: (value) => listOf((value ?? []) as string[]).join() === 'SOFTWARE_TOKEN_MFA',
    fault: ['platform', 'UserPool', ['SMS_MFA']],
  },
  ...['AccessTokenValidity', 'IdTokenValidity'].map(
    (path): Setting => ({
      type: 'AWS::Cognito::UserPoolClient',
      path,
      must: 'is 60 at most',
      holds: atMost(60),
      fault: ['platform', 'ConsoleClient', 1440],
    }),
  ),
  ...['AccessToken', 'IdToken'].map(
    (unit): Setting => ({
      type: 'AWS::Cognito::UserPoolClient',
      path: `TokenValidityUnits.${unit}`,
      must: 'is minutes',
      holds: is('minutes'),
      fault: ['platform', 'ConsoleClient', 'hours'],
    }),
  ),
];

export const whatRunsIsBounded: Rule = settingRule(
  'has set, of whatever runs, what bounds it and what docs promise of it',
  SETTINGS,
);

const YEARS = 3650;

/** What a stage called production locks, for how long and how; others may lock for a day. */
const LOCKS: readonly Setting[] = [
  {
    type: 'AWS::S3::Bucket',
    path: 'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
    must: 'is COMPLIANCE',
    holds: is('COMPLIANCE'),
    but: {
      TrailBucket:
        'an administrator may go around it who takes its policy away, which the trail itself tells',
      ...Object.fromEntries(
        ['ConsoleBucket', 'DocumentsBucket', 'InboxBucket', 'ServerlessDeploymentBucket'].map((name) => [
          name,
          'has no lock that holds for each object',
        ]),
      ),
    },
    fault: ['platform', 'AuditBucket', 'GOVERNANCE'],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'ObjectLockConfiguration.Rule.DefaultRetention.Days',
    must: 'is more than a year',
    holds: (value) => value === undefined || Number(value) >= 400,
    fault: ['platform', 'TrailBucket', 1],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'ObjectLockConfiguration.Rule.DefaultRetention.Days',
    must: 'is ten years where it is COMPLIANCE',
    holds: atLeast(YEARS),
    but: Object.fromEntries(
      ['ConsoleBucket', 'DocumentsBucket', 'InboxBucket', 'ServerlessDeploymentBucket', 'TrailBucket'].map(
        (name) => [name, 'is not the archive'],
      ),
    ),
    fault: ['platform', 'AuditBucket', 400],
  },
];

export const productionLocksForYears: Rule = settingRule(
  'locks in production for as long as docs promise, and so that nobody can take it back',
  LOCKS,
);
