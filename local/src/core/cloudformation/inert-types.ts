import type { CreatedResource, ResourceDeclaration, ResourceProvider } from './resource-provider.ts';

/** What a resource that is not really created looks like to the others. */
type Facade = (resource: ResourceDeclaration) => CreatedResource;

/** A type that means nothing on one machine. */
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

const POLICY = 'one account, and nobody from outside of it';
const OBSERVATION = 'nothing collects logs, metrics and alarms; functions log to files';
const VERSIONS = 'functions run at $LATEST only';
const NETWORK = 'there is no network to shape on 127.0.0.1';

const INERT_TYPES: Readonly<Record<string, InertType>> = {
  'AWS::ApiGateway::Account': { why: OBSERVATION },
  'AWS::CloudTrail::Trail': {
    why: 'every call is written down, trail or not',
    facade: arn('cloudtrail', 'trail/'),
  },
  'AWS::CloudFormation::WaitConditionHandle': { why: 'nothing is waited for' },
  'AWS::CloudWatch::Alarm': { why: OBSERVATION, facade: arn('cloudwatch', 'alarm:') },
  'AWS::CloudWatch::CompositeAlarm': { why: OBSERVATION, facade: arn('cloudwatch', 'alarm:') },
  'AWS::CloudWatch::Dashboard': { why: OBSERVATION },
  'AWS::EC2::SecurityGroup': { why: NETWORK },
  'AWS::IAM::OIDCProvider': { why: POLICY },
  'AWS::Lambda::Alias': { why: VERSIONS },
  'AWS::Lambda::Version': { why: VERSIONS },
  'AWS::Logs::LogGroup': { why: OBSERVATION, facade: arn('logs', 'log-group:') },
  'AWS::Logs::MetricFilter': { why: OBSERVATION },
  'AWS::Logs::QueryDefinition': { why: OBSERVATION },
  'AWS::Logs::ResourcePolicy': { why: POLICY },
  'AWS::XRay::Group': { why: OBSERVATION },
  'AWS::XRay::SamplingRule': { why: OBSERVATION },
};

/** osls' bucket for artifacts: the code is on disk already. */
const DEPLOYMENT_BUCKET = new Set(['ServerlessDeploymentBucket', 'ServerlessDeploymentBucketPolicy']);

const plainFacade: Facade = ({ logicalId }) => ({
  ref: logicalId,
  attributes: { Arn: `arn:aws:embedded:::${logicalId}` },
});

/** A provider that creates nothing, for the types above unless they have a real one, and for osls' own bucket. */
export function inertProvider(
  type: string,
  logicalId: string,
  hasProvider: boolean,
): ResourceProvider | undefined {
  const inert = hasProvider || !Object.hasOwn(INERT_TYPES, type) ? undefined : INERT_TYPES[type];
  if (inert === undefined && !DEPLOYMENT_BUCKET.has(logicalId)) return undefined;
  const facade = inert?.facade ?? plainFacade;
  return { type, honoured: [], anyProperty: true, create: async (resource) => facade(resource) };
}
