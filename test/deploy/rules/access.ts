import type { Deployment, Resource } from '../support/deployment.ts';
import { covers, listOf, refusesPlainHttp, type Statement, statementsIn } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** What the policies of a type, attached by `property`, say about a resource. */
function policiesOn(deployment: Deployment, type: string, property: string, { ref }: Resource): Statement[] {
  return deployment
    .ofType(type)
    .filter(({ properties }) => listOf(properties[property]).includes(ref))
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
}

const onBucket = (deployment: Deployment, bucket: Resource) =>
  policiesOn(deployment, 'AWS::S3::BucketPolicy', 'Bucket', bucket);
const onQueue = (deployment: Deployment, queue: Resource) =>
  policiesOn(deployment, 'AWS::SQS::QueuePolicy', 'Queues', queue);
const onTopic = (deployment: Deployment, topic: Resource) =>
  policiesOn(deployment, 'AWS::SNS::TopicPolicy', 'Topics', topic);

export const onlyOverTls: Rule = {
  name: 'refuses what comes without TLS, on buckets themselves, their objects, queues and topics',
  problems: (deployment) => [
    ...deployment
      .ofType('AWS::S3::Bucket')
      .filter((each) => !refusesPlainHttp(onBucket(deployment, each), [each.arn, `${each.arn}/key`]))
      .map((each) => `${where(each)} answers without TLS`),
    ...deployment
      .ofType('AWS::SQS::Queue')
      .filter((each) => !refusesPlainHttp(onQueue(deployment, each), [each.arn]))
      .map((each) => `${where(each)} answers without TLS`),
    ...deployment
      .ofType('AWS::SNS::Topic')
      .filter((each) => !refusesPlainHttp(onTopic(deployment, each), [each.arn]))
      .map((each) => `${where(each)} answers without TLS`),
  ],
  faults: {
    'platform DocumentsBucket answers without TLS'(template) {
      const policy = template('platform').Resources.DocumentsBucketPolicy!.Properties.PolicyDocument;
      policy.Statement[0].Resource = {
        'Fn::Join': ['', [{ 'Fn::GetAtt': ['DocumentsBucket', 'Arn'] }, '/*']],
      };
    },
    'platform InboxBucket answers without TLS'(template) {
      const policy = template('platform').Resources.InboxBucketPolicy!.Properties.PolicyDocument;
      policy.Statement[0].Resource = { 'Fn::GetAtt': ['InboxBucket', 'Arn'] };
    },
    'route EventQueue answers without TLS'(template) {
      template('route').Resources.EventQueuePolicy!.Properties.PolicyDocument.Statement = [];
    },
    'platform RiskTopic answers without TLS'(template) {
      template('platform').Resources.TopicsPolicy!.Properties.PolicyDocument.Statement.pop();
    },
  },
};

/** Whether a service may do something to a resource, for just this source. */
function lets(
  statements: readonly Statement[],
  service: string,
  action: string,
  resource: string,
  source?: string,
) {
  return statements.some(
    ({ effect, services, actions, resources, condition }) =>
      effect === 'Allow' &&
      services.includes(service) &&
      actions.some((pattern) => covers(pattern, action)) &&
      resources.some((pattern) => covers(pattern, resource)) &&
      (source === undefined || sourcesIn(condition).some((pattern) => covers(pattern, source))),
  );
}

const sourcesIn = (condition: Statement['condition']): string[] =>
  Object.values(condition).flatMap((tests) => listOf(tests['aws:SourceArn'] ?? []).map(String));

export const queuesTakeTheirEvents: Rule = {
  name: 'lets rules and topics put messages into their queues and dead-letter queues, each by its own ARN',
  problems(deployment) {
    const queues = new Map(deployment.ofType('AWS::SQS::Queue').map((queue) => [queue.arn, queue]));
    const senders = [
      ...deployment
        .ofType('AWS::Events::Rule')
        .flatMap((rule) =>
          ((rule.properties.Targets ?? []) as Target[]).flatMap(({ Arn, DeadLetterConfig }) =>
            [Arn, DeadLetterConfig?.Arn ?? ''].map((arn) => ({ arn, source: rule.arn, service: 'events' })),
          ),
        ),
      ...deployment.ofType('AWS::SNS::Subscription').map(({ properties }) => ({
        arn: String(properties.Endpoint),
        source: String(properties.TopicArn),
        service: 'sns',
      })),
    ];
    return senders.flatMap(({ arn, source, service }) => {
      const queue = queues.get(arn);
      if (queue === undefined) return [];
      const statements = onQueue(deployment, queue);
      return lets(statements, `${service}.amazonaws.com`, 'sqs:SendMessage', arn, source)
        ? []
        : [`${where(queue)} does not take messages of ${source}`];
    });
  },
  faults: {
    'classify DeadLetterQueue does not take messages of'(template) {
      template('classify').Resources.EventQueuePolicy!.Properties.Queues = [{ Ref: 'EventQueue' }];
    },
    'route EventQueue does not take messages of'(template) {
      template('route').Resources.EventQueuePolicy!.Properties.Queues = [{ Ref: 'DeadLetterQueue' }];
    },
    'extract FinishedJobsQueue does not take messages of'(template) {
      const { Statement } = template('extract').Resources.FinishedJobsQueuePolicy!.Properties.PolicyDocument;
      for (const each of Statement)
        if (each.Principal.Service === 'sns.amazonaws.com') each.Principal.Service = 'events.amazonaws.com';
    },
  },
};

interface Target {
  readonly Arn: string;
  readonly DeadLetterConfig?: { readonly Arn: string };
}

export const alarmsReachPeople: Rule = {
  name: 'lets alarms publish to the topics that they name',
  problems(deployment) {
    const topics = deployment.ofType('AWS::SNS::Topic');
    return deployment.ofType('AWS::CloudWatch::Alarm').flatMap((alarm) =>
      listOf((alarm.properties.AlarmActions ?? []) as string[]).flatMap((action) => {
        const topic = topics.find(({ arn }) => arn === action);
        if (topic === undefined) return [`${where(alarm)} tells ${action}, which is no topic`];
        const statements = onTopic(deployment, topic);
        return lets(statements, 'cloudwatch.amazonaws.com', 'sns:Publish', action)
          ? []
          : [`${where(topic)} does not take what ${where(alarm)} says`];
      }),
    );
  },
  faults: {
    'platform OperationsTopic does not take what'(template) {
      template('platform').Resources.TopicsPolicy!.Properties.PolicyDocument.Statement.shift();
    },
    'which is no topic'(template) {
      const alarms = Object.values(template('route').Resources).filter(
        ({ Type }) => Type === 'AWS::CloudWatch::Alarm',
      );
      alarms[0]!.Properties.AlarmActions = ['arn:aws:sns:us-east-1:123456789012:somebody'];
    },
  },
};

export const keysServeWhoEncrypts: Rule = {
  name: 'lets the services that encrypt with a key use it, by its policy',
  problems: (deployment) =>
    deployment.ofType('AWS::KMS::Key').flatMap((key) => {
      const statements = statementsIn(key.properties.KeyPolicy);
      const users = usersOf(deployment, key);
      return users.flatMap(({ service, actions, who }) =>
        actions
          .filter((action) => !lets(statements, service, action, '*'))
          .map((action) => `${where(key)} does not let ${service} ${action} for ${who}`),
      );
    }),
  faults: {
    'DataKey does not let dsql.amazonaws.com'(template) {
      const { KeyPolicy } = template('platform').Resources.DataKey!.Properties;
      KeyPolicy.Statement = KeyPolicy.Statement.filter(
        ({ Principal }: { Principal: { Service?: string } }) => Principal.Service !== 'dsql.amazonaws.com',
      );
    },
    'DataKey does not let cloudwatch.amazonaws.com kms:Decrypt'(template) {
      const { KeyPolicy } = template('platform').Resources.DataKey!.Properties;
      for (const { Principal } of KeyPolicy.Statement)
        if (Principal.Service === 'cloudwatch.amazonaws.com') Principal.Service = 'sns.amazonaws.com';
    },
  },
};

interface KeyUser {
  readonly service: string;
  readonly actions: readonly string[];
  readonly who: string;
}

/** Services that come to a key as themselves, not as whoever called them: AWS documents them one by one. */
function usersOf(deployment: Deployment, key: Resource): KeyUser[] {
  const isKey = (value: unknown) => value === key.arn || value === key.ref;
  const clusters = deployment
    .ofType('AWS::DSQL::Cluster')
    .filter(({ properties }) => isKey(properties.KmsEncryptionKey));
  const topics = deployment
    .ofType('AWS::SNS::Topic')
    .filter(({ properties }) => isKey(properties.KmsMasterKeyId));
  const told = new Set(
    deployment
      .ofType('AWS::CloudWatch::Alarm')
      .flatMap(({ properties }) => listOf((properties.AlarmActions ?? []) as string[])),
  );
  return [
    ...clusters.map((cluster) => ({
      service: 'dsql.amazonaws.com',
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
      who: where(cluster),
    })),
    ...topics
      .filter(({ arn }) => told.has(arn))
      .map((topic) => ({
        service: 'cloudwatch.amazonaws.com',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        who: where(topic),
      })),
  ];
}
