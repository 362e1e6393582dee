import type { Deployment, Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** Policies that AWS keeps one of for each of what they are on, by the property that names that. */
const ONE_EACH: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::SNS::TopicPolicy': 'Topics',
  'AWS::SQS::QueuePolicy': 'Queues',
};

/** What a policy is on, each by its name or address. */
const heldBy = ({ type, properties }: Resource) =>
  listOf(properties[ONE_EACH[type] ?? ''] as string | string[]).map(String);

/** A bus keeps one statement of each name. */
const statementOf = ({ properties: { EventBusName, StatementId } }: Resource) =>
  `${EventBusName} ${StatementId}`;

const repeated = (policies: readonly Resource[], keysOf: (policy: Resource) => readonly string[]) =>
  policies.flatMap((policy, index) =>
    keysOf(policy).flatMap((key) =>
      policies
        .slice(0, index)
        .filter((earlier) => keysOf(earlier).includes(key))
        .map((earlier) => `${where(policy)} and ${where(earlier)} take each other's place on ${key}`),
    ),
  );

const awayFrom = (deployment: Deployment, policy: Resource) =>
  heldBy(policy)
    .filter(
      (key) =>
        !deployment.resources.some(
          ({ ref, arn, stackName }) => (ref === key || arn === key) && stackName === policy.stackName,
        ),
    )
    .map((key) => `${where(policy)} is on ${key} of another stack`);

export const onePolicyEach: Rule = {
  name: 'has one policy on each bucket, queue and topic, in the stack that has it: of two the later deploy takes the place of the other',
  problems(deployment) {
    const policies = deployment.ofType(...Object.keys(ONE_EACH));
    return [
      ...repeated(policies, heldBy),
      ...repeated(deployment.ofType('AWS::Events::EventBusPolicy'), (each) => [statementOf(each)]),
      ...policies.flatMap((policy) => awayFrom(deployment, policy)),
    ];
  },
  faults: {
    'route More is on countersign-production-documents-123456789012-us-east-1 of another stack': adding(
      'route',
      'AWS::S3::BucketPolicy',
      { Bucket: { Ref: 'DocumentsBucketName' } },
    ),
    "platform DocumentsBucketPolicy take each other's place on countersign-production-documents-": adding(
      'route',
      'AWS::S3::BucketPolicy',
      { Bucket: { Ref: 'DocumentsBucketName' } },
    ),
    "platform More and countersign-production-platform AuditBucketPolicy take each other's place": adding(
      'platform',
      'AWS::S3::BucketPolicy',
      { Bucket: { Ref: 'AuditBucket' } },
    ),
    "route More and countersign-production-route EventQueuePolicy take each other's place": adding(
      'route',
      'AWS::SQS::QueuePolicy',
      { Queues: [{ Ref: 'DeadLetterQueue' }] },
    ),
    'platform TopicsPolicy take each other': adding('route', 'AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: 'RiskTopicArn' }],
    }),
    'platform OnlyFunctionsPublish take each other': adding('platform', 'AWS::Events::EventBusPolicy', {
      EventBusName: { Ref: 'Bus' },
      StatementId: 'only-functions-publish',
      Statement: { Effect: 'Deny', Principal: '*', Action: 'events:PutRule', Resource: '*' },
    }),
  },
};

/** A policy more, without a statement unless it has one. */
function adding(service: string, Type: string, properties: object): Rule['faults'][string] {
  return (template) => {
    const Properties = { PolicyDocument: { Statement: [] }, ...properties };
    template(service).Resources.More = { Type, Properties };
  };
}
