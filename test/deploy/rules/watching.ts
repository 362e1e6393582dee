import type { Deployment, Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

interface Dimension {
  readonly Name: string;
  readonly Value: string;
}

const dimensionsOf = ({ properties }: Resource) => (properties.Dimensions ?? []) as Dimension[];

/** What a dimension names, by the property that has that name. */
const MEASURED: Readonly<Record<string, readonly [type: string, property: string]>> = {
  FunctionName: ['AWS::Lambda::Function', 'FunctionName'],
  QueueName: ['AWS::SQS::Queue', 'QueueName'],
};

/** What an alarm measures of what no stack has. */
const measuredOfNothing = (deployment: Deployment, alarm: Resource): string[] =>
  dimensionsOf(alarm).flatMap(({ Name, Value }) => {
    const [type, property] = MEASURED[Name] ?? [];
    if (type === undefined || property === undefined) return [];
    return deployment.ofType(type).some(({ properties }) => properties[property] === Value) ? [] : [Value];
  });

export const alarmsTell: Rule = {
  name: 'has no alarm that tells nobody, rings for want of data, or measures what is not there',
  problems: (deployment) =>
    deployment.ofType('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').flatMap((alarm) => {
      const { AlarmActions = [], ActionsEnabled = true, TreatMissingData } = alarm.properties;
      return [
        ...(listOf(AlarmActions).length === 0 ? [`${where(alarm)} tells nobody`] : []),
        ...(String(ActionsEnabled) === 'false' ? [`${where(alarm)} is told to be quiet`] : []),
        ...(TreatMissingData === undefined ? [`${where(alarm)} does not say what no data mean`] : []),
        ...measuredOfNothing(deployment, alarm).map(
          (value) => `${where(alarm)} measures ${value}, which is not there`,
        ),
      ];
    }),
  faults: {
    'route QueueAgeAlarm tells nobody'(template) {
      delete template('route').Resources.QueueAgeAlarm!.Properties.AlarmActions;
    },
    'audit SealAlarm tells nobody'(template) {
      template('audit').Resources.SealAlarm!.Properties.AlarmActions = [];
    },
    'audit SealAlarm is told to be quiet'(template) {
      template('audit').Resources.SealAlarm!.Properties.ActionsEnabled = false;
    },
    'audit SealAlarm does not say what no data mean'(template) {
      delete template('audit').Resources.SealAlarm!.Properties.TreatMissingData;
    },
    'audit SealAlarm measures countersign-production-audit-sealer, which is not there'(template) {
      template('audit').Resources.SealAlarm!.Properties.Dimensions[0].Value =
        'countersign-production-audit-sealer';
    },
  },
};

const queueAt = (deployment: Deployment, arn: unknown) =>
  deployment.ofType('AWS::SQS::Queue').find((queue) => queue.arn === arn);

interface Redrive {
  readonly deadLetterTargetArn?: string;
  readonly maxReceiveCount?: number | string;
}

/** Times that a message is tried before it is put aside: fewer, and a throttled function loses it (AWS Lambda, SQS). */
const FEWEST_TRIES = 5;

/** What is wrong with where a message goes that is not worked on. */
function redriveOf(deployment: Deployment, resource: Resource, tries: number): string[] {
  const { deadLetterTargetArn, maxReceiveCount } = (resource.properties.RedrivePolicy ?? {}) as Redrive;
  if (deadLetterTargetArn === undefined) return [`${where(resource)} has no dead letters`];
  if (queueAt(deployment, deadLetterTargetArn) === undefined)
    return [`${where(resource)} has its dead letters at ${deadLetterTargetArn}, which is no queue`];
  return Number(maxReceiveCount ?? tries) >= tries
    ? []
    : [`${where(resource)} gives a message up after ${maxReceiveCount}`];
}

export const messagesAreNotLost: Rule = {
  name: 'keeps in a queue for it what a queue, a topic, a rule or a schedule cannot have worked on',
  problems: (deployment) => {
    const read = deployment
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(({ properties }) => queueAt(deployment, properties.EventSourceArn))
      .filter((queue) => queue !== undefined);
    return [
      ...read.flatMap((queue) => redriveOf(deployment, queue, FEWEST_TRIES)),
      ...deployment.ofType('AWS::SNS::Subscription').flatMap((each) => redriveOf(deployment, each, 0)),
      ...deployment.ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap((each) =>
        targetsOf(each)
          .filter(({ DeadLetterConfig }) => queueAt(deployment, DeadLetterConfig?.Arn) === undefined)
          .map(({ Arn }) => `${where(each)} loses what ${Arn} does not take`),
      ),
    ];
  },
  faults: {
    'route EventQueue has no dead letters'(template) {
      delete template('route').Resources.EventQueue!.Properties.RedrivePolicy;
    },
    'route EventQueue gives a message up after 1'(template) {
      template('route').Resources.EventQueue!.Properties.RedrivePolicy.maxReceiveCount = 1;
    },
    'route EventQueue has its dead letters at arn:aws:sqs:us-east-1:123456789012:nowhere'(template) {
      template('route').Resources.EventQueue!.Properties.RedrivePolicy.deadLetterTargetArn =
        'arn:aws:sqs:us-east-1:123456789012:nowhere';
    },
    'extract FinishedJobsSubscription has no dead letters'(template) {
      delete template('extract').Resources.FinishedJobsSubscription!.Properties.RedrivePolicy;
    },
    'route EventRule loses what'(template) {
      delete template('route').Resources.EventRule!.Properties.Targets[0].DeadLetterConfig;
    },
    'audit SealEventsRuleSchedule1 loses what'(template) {
      delete template('audit').Resources.SealEventsRuleSchedule1!.Properties.Targets[0].DeadLetterConfig;
    },
    'route Nightly loses what'(template) {
      template('route').Resources.Nightly = {
        Type: 'AWS::Scheduler::Schedule',
        Properties: { Target: { Arn: { 'Fn::GetAtt': ['RouteLambdaFunction', 'Arn'] } } },
      };
    },
  },
};

interface Target {
  readonly Arn: string;
  readonly DeadLetterConfig?: { readonly Arn?: string };
}

const targetsOf = ({ properties }: Resource): readonly Target[] =>
  listOf((properties.Targets ?? properties.Target ?? []) as Target[]);

/** Every queue in which something lies that was given up. */
function deadLetters(deployment: Deployment): Resource[] {
  const arns = deployment.resources.flatMap((each) => [
    (each.properties.RedrivePolicy as Redrive | undefined)?.deadLetterTargetArn,
    ...(each.type === 'AWS::Events::Rule'
      ? targetsOf(each).map(({ DeadLetterConfig }) => DeadLetterConfig?.Arn)
      : []),
  ]);
  return deployment.ofType('AWS::SQS::Queue').filter(({ arn }) => arns.includes(arn));
}

export const deadLettersAreWatched: Rule = {
  name: 'tells of each queue of dead letters that something lies in it',
  problems: (deployment) => {
    const watched = new Set(
      deployment
        .ofType('AWS::CloudWatch::Alarm')
        .filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible')
        .filter(({ properties }) => Number(properties.Threshold) === 0)
        .flatMap((alarm) => dimensionsOf(alarm).map(({ Value }) => Value)),
    );
    return deadLetters(deployment)
      .filter(({ properties }) => !watched.has(String(properties.QueueName)))
      .map((queue) => `nobody is told of what lies in ${where(queue)}`);
  },
  faults: {
    'nobody is told of what lies in countersign-production-route DeadLetterQueue'(template) {
      delete template('route').Resources.DeadLetterAlarm;
    },
    'nobody is told of what lies in countersign-production-extract FinishedJobsDeadLetterQueue'(template) {
      template('extract').Resources.FinishedJobsDeadLetterAlarm!.Properties.Threshold = 100;
    },
  },
};
