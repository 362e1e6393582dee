/** What the deployer of a service may touch. What is named after the service is understood. */
export interface Deployer {
  /** Types of CloudFormation, without `AWS::`, beside those of every service that has a queue and functions. */
  readonly types: readonly string[];
  /** Names after `countersign-<stage>-` that do not begin with the service's, by the service of AWS that has them. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Names of parameters after `/countersign/<stage>/`. */
  readonly parameters?: readonly string[];
  /** Names of buckets between `countersign-<stage>-` and the account, beside the bucket of osls. */
  readonly buckets?: readonly string[];
  /** Logical IDs of roles that CloudFormation names. */
  readonly roles?: readonly string[];
  /** Who else than Lambda takes a role of the stack. */
  readonly passesTo?: readonly string[];
}

const OSLS = ['S3::Bucket', 'S3::BucketPolicy'];
const LAMBDA = ['IAM::Role', 'Lambda::Function', 'Logs::LogGroup'];
const QUEUE = [
  ...['CloudWatch::Alarm', 'Events::Rule', 'Lambda::EventSourceMapping'],
  ...['SQS::Queue', 'SQS::QueuePolicy'],
];
const API = ['Api', 'Integration', 'Route', 'Stage'].map((type) => `ApiGatewayV2::${type}`);
const USERS = 'ApiGatewayV2::Authorizer';
const SCHEDULED = 'Lambda::EventInvokeConfig';
const WORKER = [...OSLS, ...LAMBDA, ...QUEUE];

/** By service. test/deploy compares the types with the compiled templates, in both directions. */
export const DEPLOYERS: Readonly<Record<string, Deployer>> = {
  assemble: { types: WORKER },
  audit: {
    types: [...WORKER, SCHEDULED, 'KMS::Key', 'Lambda::Permission', 'SSM::Parameter'],
    parameters: ['audit-recording-key-arn', 'audit-records-key-arn', 'audit-signing-key-arn'],
  },
  choreographer: {
    types: [
      ...[...WORKER, ...API, USERS, SCHEDULED, 'Lambda::Permission', 'SSM::Parameter'],
      'StepFunctions::StateMachine',
    ],
    names: {
      cloudwatch: [
        ...[
          'circuits-opened',
          'day-spent',
          'documents-altered',
          'follow-ups-failed',
          'mails-given-up',
          'runs-failed-*',
          'runs-stuck',
          'runs-waiting',
          'scans-overdue',
          'sections-capped',
          'tasks-failed-*',
        ],
        'uploads-infected',
      ],
      events: [
        'executions',
        'intake',
        'scans',
        '*-EraseEventsRuleSchedule1-*',
        '*-SweepEventsRuleSchedule1-*',
      ],
      logs: ['contract-run'],
      states: ['contract-run'],
    },
    parameters: ['choreographer-api-endpoint'],
    roles: ['CountersignDash'],
    passesTo: ['states'],
  },
  classify: {
    types: [...WORKER, 'SageMaker::Endpoint', 'SageMaker::EndpointConfig', 'SageMaker::Model'],
    names: { sagemaker: ['contract-type'] },
    roles: ['EndpointRole'],
    passesTo: ['sagemaker'],
  },
  console: {
    types: [
      ...[...OSLS, ...LAMBDA, ...API, 'CloudWatch::Alarm', 'Lambda::Permission', 'SSM::Parameter'],
      ...['Distribution', 'OriginAccessControl', 'ResponseHeadersPolicy'].map(
        (type) => `CloudFront::${type}`,
      ),
    ],
    parameters: ['console-bucket', 'console-url'],
    buckets: ['console'],
  },
  extract: {
    types: [...WORKER, 'SNS::Subscription', 'SNS::Topic', 'SNS::TopicPolicy'],
    roles: ['TextractRole'],
  },
  index: {
    types: [...WORKER, ...API, USERS, 'Lambda::Permission', 'SSM::Parameter'],
    parameters: ['index-api-endpoint'],
  },
  platform: {
    types: [
      ...[
        ...OSLS,
        'CloudTrail::Trail',
        'DSQL::Cluster',
        'Events::Archive',
        'Events::EventBus',
        'Events::EventBusPolicy',
      ],
      ...['UserPool', 'UserPoolClient', 'UserPoolDomain', 'UserPoolGroup'].map((type) => `Cognito::${type}`),
      ...['KMS::Alias', 'KMS::Key', 'OpenSearchService::Domain', 'SNS::Topic', 'SNS::TopicPolicy'],
      ...['GuardDuty::MalwareProtectionPlan', 'IAM::ManagedPolicy', 'IAM::Role', 'SSM::Parameter'],
      ...['CloudWatch::Dashboard', 'Logs::QueryDefinition'],
    ],
    names: {
      kms: ['audit', 'data'],
      sns: ['operations', 'operations-*', 'reviews', 'risk'],
    },
    parameters: [
      ...['audit-bucket', 'audit-key-arn', 'bus-name', 'data-key-arn', 'database-*', 'documents-bucket'],
      ...['inbox-bucket', 'operations-topic-arn', 'review-topic-arn', 'risk-topic-arn', 'search-*'],
      ...['token-*', 'trail-bucket', 'upload-scanner'],
    ],
    buckets: ['audit', 'documents', 'inbox', 'trail'],
    roles: ['ScannerRole'],
    passesTo: ['malware-protection-plan.guardduty'],
  },
  route: { types: WORKER },
  summarize: { types: WORKER },
};
