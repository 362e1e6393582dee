import type { Deployment } from '../support/deployment.ts';
import type { Rule } from '../support/rule.ts';
import { atLeast, is, isTrue, type Setting, settingRule, valueAt } from '../support/settings.ts';

/** A key that the stage itself has: not one of AWS's, whose policy nobody can read or narrow. */
const isOwnKey = (value: unknown, deployment: Deployment) =>
  deployment.ofType('AWS::KMS::Key').some(({ ref, arn }) => value === ref || value === arn);

const MADE_AGAIN = 'can be made again from this repository';
const OF_OSLS = { ServerlessDeploymentBucket: MADE_AGAIN };
const NO_CONTRACTS = {
  ...OF_OSLS,
  ConsoleBucket: MADE_AGAIN,
  TrailBucket: 'who may read contracts need not be who may read who did',
};
const SSE = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault';

const SETTINGS: readonly Setting[] = [
  {
    type: 'AWS::S3::Bucket',
    path: `${SSE}.SSEAlgorithm`,
    must: 'encrypts by KMS',
    holds: is('aws:kms', 'aws:kms:dsse'),
    but: NO_CONTRACTS,
    fault: ['platform', 'InboxBucket', 'AES256'],
  },
  {
    type: 'AWS::S3::Bucket',
    path: `${SSE}.KMSMasterKeyID`,
    must: 'is a key of the stage',
    holds: isOwnKey,
    but: NO_CONTRACTS,
    fault: ['platform', 'DocumentsBucket', 'alias/aws/s3'],
  },
  {
    type: 'AWS::S3::Bucket',
    path: `${SSE}.SSEAlgorithm`,
    must: 'is there',
    holds: (value) => value !== undefined,
    fault: ['platform', 'TrailBucket', undefined],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'VersioningConfiguration.Status',
    must: 'is Enabled',
    holds: is('Enabled'),
    but: { ...OF_OSLS, ConsoleBucket: MADE_AGAIN },
    fault: ['platform', 'DocumentsBucket', 'Suspended'],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'OwnershipControls.Rules.0.ObjectOwnership',
    must: 'leaves no rights to who uploads',
    holds: is('BucketOwnerEnforced'),
    but: OF_OSLS,
    fault: ['platform', 'InboxBucket', 'ObjectWriter'],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'ObjectLockEnabled',
    must: 'is on, since it cannot be later',
    holds: isTrue,
    but: { ...OF_OSLS, ConsoleBucket: MADE_AGAIN, InboxBucket: 'what was not taken in may be deleted' },
    fault: ['platform', 'AuditBucket', false],
  },
  {
    type: 'AWS::S3::Bucket',
    path: 'ObjectLockConfiguration.Rule.DefaultRetention.Days',
    must: 'is at least a day',
    holds: atLeast(1),
    but: {
      ...OF_OSLS,
      ConsoleBucket: MADE_AGAIN,
      InboxBucket: 'what was not taken in may be deleted',
      DocumentsBucket: 'audit locks what a run wrote when the run has ended',
    },
    fault: ['platform', 'AuditBucket', undefined],
  },
  {
    type: 'AWS::DSQL::Cluster',
    path: 'DeletionProtectionEnabled',
    must: 'is on',
    holds: isTrue,
    fault: ['platform', 'Cluster', false],
  },
  {
    type: 'AWS::DSQL::Cluster',
    path: 'KmsEncryptionKey',
    must: 'is a key of the stage',
    holds: isOwnKey,
    fault: ['platform', 'Cluster', 'AWS_OWNED_KMS_KEY'],
  },
  {
    type: 'AWS::OpenSearchService::Domain',
    path: 'EncryptionAtRestOptions.Enabled',
    must: 'is on',
    holds: isTrue,
    fault: ['platform', 'SearchDomain', false],
  },
  {
    type: 'AWS::OpenSearchService::Domain',
    path: 'EncryptionAtRestOptions.KmsKeyId',
    must: 'is a key of the stage',
    holds: isOwnKey,
    fault: ['platform', 'SearchDomain', undefined],
  },
  {
    type: 'AWS::OpenSearchService::Domain',
    path: 'NodeToNodeEncryptionOptions.Enabled',
    must: 'is on',
    holds: isTrue,
    fault: ['platform', 'SearchDomain', false],
  },
  {
    type: 'AWS::OpenSearchService::Domain',
    path: 'DomainEndpointOptions.EnforceHTTPS',
    must: 'is on',
    holds: isTrue,
    fault: ['platform', 'SearchDomain', false],
  },
  {
    type: 'AWS::OpenSearchService::Domain',
    path: 'DomainEndpointOptions.TLSSecurityPolicy',
    must: 'wants TLS 1.2',
    holds: is('Policy-Min-TLS-1-2-2019-07', 'Policy-Min-TLS-1-2-PFS-2023-10'),
    fault: ['platform', 'SearchDomain', 'Policy-Min-TLS-1-0-2019-07'],
  },
  {
    type: 'AWS::SNS::Topic',
    path: 'KmsMasterKeyId',
    must: 'is a key of the stage',
    holds: isOwnKey,
    fault: ['platform', 'RiskTopic', 'alias/aws/sns'],
  },
  {
    type: 'AWS::SQS::Queue',
    path: 'SqsManagedSseEnabled',
    must: 'is on, for references without words of contracts',
    holds: isTrue,
    fault: ['route', 'EventQueue', false],
  },
  {
    type: 'AWS::KMS::Key',
    path: 'EnableKeyRotation',
    must: 'is on',
    holds: isTrue,
    but: { RecordsKey: 'signs', RecordingKey: 'signs', SigningKey: 'signs' },
    fault: ['platform', 'DataKey', false],
  },
  {
    type: 'AWS::Cognito::UserPool',
    path: 'Policies.PasswordPolicy.MinimumLength',
    must: 'is at least 14',
    holds: atLeast(14),
    fault: ['platform', 'UserPool', 8],
  },
  {
    type: 'AWS::Cognito::UserPool',
    path: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    must: 'is on, so that nobody signs himself up',
    holds: isTrue,
    fault: ['platform', 'UserPool', false],
  },
  {
    type: 'AWS::Cognito::UserPoolClient',
    path: 'ExplicitAuthFlows',
    must: 'sends no password to the application',
    holds: (value) => Array.isArray(value) && !value.some((flow) => /PASSWORD/.test(String(flow))),
    fault: ['platform', 'ConsoleClient', ['ALLOW_USER_PASSWORD_AUTH']],
  },
  {
    type: 'AWS::Cognito::UserPoolClient',
    path: 'PreventUserExistenceErrors',
    must: 'is ENABLED, so that nobody learns who is known',
    holds: is('ENABLED'),
    fault: ['platform', 'ConsoleClient', 'LEGACY'],
  },
  {
    type: 'AWS::Cognito::UserPoolClient',
    path: 'AllowedOAuthFlows',
    must: 'gives tokens for codes alone',
    holds: (value) => String(value) === 'code',
    fault: ['platform', 'ConsoleClient', ['code', 'implicit']],
  },
  {
    type: 'AWS::CloudFront::Distribution',
    path: 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    must: 'wants TLS',
    holds: is('redirect-to-https', 'https-only'),
    fault: ['console', 'Distribution', 'allow-all'],
  },
];

export const settingsHold: Rule = settingRule(
  'has set, of whatever keeps data or lets people in, what keeps them',
  SETTINGS,
);

export const exceptionsAreNeeded: Rule = {
  name: 'makes no exception of a setting for what is not there, or has it',
  problems: (deployment) =>
    SETTINGS.flatMap(({ type, path, holds, but = {} }) =>
      Object.keys(but).flatMap((logicalId) => {
        const excused = deployment.ofType(type).filter((each) => each.logicalId === logicalId);
        if (excused.length === 0) return [`${logicalId} is excused of ${path} and not there`];
        return excused.every((each) => holds(valueAt(each, path), deployment))
          ? [`${logicalId} is excused of ${path} and has it`]
          : [];
      }),
    ),
  faults: {
    'ConsoleBucket is excused of VersioningConfiguration.Status and has it'(template) {
      template('console').Resources.ConsoleBucket!.Properties.VersioningConfiguration = { Status: 'Enabled' };
    },
  },
};
