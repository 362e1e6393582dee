import type { ResourceDeclaration } from './resource-provider.ts';

/** Answers what a resource that is not really created looks like to the others. */
export type Facade = (resource: ResourceDeclaration) => {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** Resource types that mean nothing on one machine, and why. */
interface InertType {
  readonly why: string;
  readonly facade?: Facade;
}

const arn =
  (service: string, kind: string): Facade =>
  ({ region, accountId, properties, logicalId }) => {
    const name = String(Object.entries(properties).find(([key]) => key.endsWith('Name'))?.[1] ?? logicalId);
    return { ref: name, attributes: { Arn: `arn:aws:${service}:${region}:${accountId}:${kind}${name}` } };
  };

const POLICY = 'one machine has one trusted user; policies are kept for the bus alone';
const OBSERVATION = 'nothing collects logs, metrics and alarms; functions log to files';
const VERSIONS = 'functions run at $LATEST only';
const NETWORK = 'there is no network to shape on 127.0.0.1';

export const INERT_TYPES: Readonly<Record<string, InertType>> = {
  'AWS::ApiGateway::Account': { why: OBSERVATION },
  'AWS::CloudFormation::WaitConditionHandle': { why: 'nothing is waited for' },
  'AWS::CloudWatch::Alarm': { why: OBSERVATION, facade: arn('cloudwatch', 'alarm:') },
  'AWS::CloudWatch::CompositeAlarm': { why: OBSERVATION, facade: arn('cloudwatch', 'alarm:') },
  'AWS::CloudWatch::Dashboard': { why: OBSERVATION },
  'AWS::EC2::SecurityGroup': { why: NETWORK },
  'AWS::Events::EventBusPolicy': { why: POLICY },
  'AWS::IAM::ManagedPolicy': { why: POLICY, facade: arn('iam', 'policy/') },
  'AWS::IAM::OIDCProvider': { why: POLICY },
  'AWS::Lambda::Alias': { why: VERSIONS },
  'AWS::Lambda::Version': { why: VERSIONS },
  'AWS::Logs::LogGroup': { why: OBSERVATION, facade: arn('logs', 'log-group:') },
  'AWS::Logs::MetricFilter': { why: OBSERVATION },
  'AWS::Logs::ResourcePolicy': { why: POLICY },
  'AWS::S3::BucketPolicy': { why: POLICY },
  'AWS::SNS::TopicPolicy': { why: POLICY },
  'AWS::SQS::QueuePolicy': { why: POLICY },
  'AWS::XRay::Group': { why: OBSERVATION },
  'AWS::XRay::SamplingRule': { why: OBSERVATION },
};

/** osls' bucket for artifacts: the code is on disk already. */
export function isDeploymentBucket(logicalId: string): boolean {
  return logicalId === 'ServerlessDeploymentBucket' || logicalId === 'ServerlessDeploymentBucketPolicy';
}
