import type { Resource } from './deployment.ts';

interface Naming {
  readonly property: string;
  /** Longest name that AWS takes. */
  readonly longest: number;
  /** Names of this kind are known beyond one region: to an account's every region, or to everybody. */
  readonly global?: boolean;
}

/** Types whose names are of the stage's, and how long they may be. */
export const NAMINGS: Readonly<Record<string, Naming>> = {
  'AWS::CloudFront::OriginAccessControl': {
    property: 'OriginAccessControlConfig.Name',
    longest: 64,
    global: true,
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    property: 'ResponseHeadersPolicyConfig.Name',
    longest: 128,
    global: true,
  },
  // A trail of every region is known in each.
  'AWS::CloudTrail::Trail': { property: 'TrailName', longest: 128, global: true },
  'AWS::CloudWatch::Alarm': { property: 'AlarmName', longest: 255 },
  'AWS::CloudWatch::Dashboard': { property: 'DashboardName', longest: 255, global: true },
  'AWS::Cognito::UserPool': { property: 'UserPoolName', longest: 128 },
  'AWS::Events::Archive': { property: 'ArchiveName', longest: 48 },
  'AWS::Events::EventBus': { property: 'Name', longest: 256 },
  'AWS::Events::Rule': { property: 'Name', longest: 64 },
  'AWS::IAM::ManagedPolicy': { property: 'ManagedPolicyName', longest: 128, global: true },
  'AWS::IAM::Role': { property: 'RoleName', longest: 64, global: true },
  'AWS::KMS::Alias': { property: 'AliasName', longest: 256 },
  'AWS::Lambda::Function': { property: 'FunctionName', longest: 64 },
  'AWS::OpenSearchService::Domain': { property: 'DomainName', longest: 28 },
  'AWS::S3::Bucket': { property: 'BucketName', longest: 63, global: true },
  'AWS::SNS::Topic': { property: 'TopicName', longest: 256 },
  'AWS::SQS::Queue': { property: 'QueueName', longest: 80 },
  'AWS::SSM::Parameter': { property: 'Name', longest: 1011 },
  'AWS::SageMaker::Endpoint': { property: 'EndpointName', longest: 63 },
  'AWS::StepFunctions::StateMachine': { property: 'StateMachineName', longest: 80 },
};

/** The name that a resource has, by the path of the property that gives it. */
export function nameOf({ properties }: Resource, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], properties);
  return value === undefined ? undefined : String(value);
}
