import type { Deployment, Resource } from '../support/deployment.ts';
import { allows, covers, statementsOfRole } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** The role that a function runs as. */
function roleOf(deployment: Deployment, { properties }: Resource): Resource | undefined {
  return deployment.ofType('AWS::IAM::Role').find(({ arn }) => arn === properties.Role);
}

export const tracingNeedsRights: Rule = {
  name: 'lets a function that traces write its traces, since it cannot be created without',
  problems: (deployment) =>
    deployment.ofType('AWS::Lambda::Function').flatMap((each) => {
      if ((each.properties.TracingConfig as { Mode?: string } | undefined)?.Mode !== 'Active') return [];
      const role = roleOf(deployment, each);
      const statements = role === undefined ? [] : statementsOfRole(role);
      return ['xray:PutTraceSegments', 'xray:PutTelemetryRecords']
        .filter((action) => !allows(statements, action))
        .map((action) => `${where(each)} may not ${action}`);
    }),
  faults: {
    'route RouteLambdaFunction may not xray:PutTraceSegments'(template) {
      const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
      const { PolicyDocument } = Policies[0];
      PolicyDocument.Statement = PolicyDocument.Statement.filter(
        ({ Action }: { Action: string[] }) => !Action.includes('xray:PutTraceSegments'),
      );
    },
  },
};

export const everyRoleIsUsed: Rule = {
  name: 'declares no role that nobody takes',
  problems(deployment) {
    const taken = JSON.stringify(deployment.resources.map(({ properties }) => properties));
    return deployment
      .ofType('AWS::IAM::Role')
      .filter(({ arn }) => !taken.includes(`"${arn}"`))
      .map((role) => `${where(role)} is taken by nobody`);
  },
  faults: {
    'route IamRoleLambdaExecution is taken by nobody'(template) {
      const { Resources } = template('route');
      Resources.IamRoleLambdaExecution = structuredClone(Resources.RouteIamRoleLambdaExecution!);
      Resources.IamRoleLambdaExecution.Properties.RoleName = 'route-lambdaRole';
    },
  },
};

export const nothingIsReserved: Rule = {
  name: 'reserves no concurrency, of which a new account has none to give',
  problems: (deployment) =>
    deployment
      .ofType('AWS::Lambda::Function')
      .filter(({ properties }) => properties.ReservedConcurrentExecutions !== undefined)
      .map((each) => `${where(each)} reserves concurrency`),
  faults: {
    'route RouteLambdaFunction reserves concurrency'(template) {
      template('route').Resources.RouteLambdaFunction!.Properties.ReservedConcurrentExecutions = 1;
    },
  },
};

export const messagesStayHidden: Rule = {
  name: 'hides a message for at least six times as long as its function may take',
  problems: (deployment) =>
    deployment.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
      const queue = deployment.resources.find(({ arn }) => arn === mapping.properties.EventSourceArn);
      const called = deployment.resources.find(({ arn }) => arn === mapping.properties.FunctionName);
      const hidden = Number(queue?.properties.VisibilityTimeout ?? 30);
      const timeout = Number(called?.properties.Timeout ?? 3);
      return hidden >= 6 * timeout
        ? []
        : [`${where(mapping)}: hidden for ${hidden} s, the function may take ${timeout} s`];
    }),
  faults: {
    'the function may take 60 s'(template) {
      template('route').Resources.RouteLambdaFunction!.Properties.Timeout = 60;
    },
    'hidden for 30 s'(template) {
      delete template('route').Resources.EventQueue!.Properties.VisibilityTimeout;
    },
  },
};

export const queuesAreRead: Rule = {
  name: 'lets a function read the queue that it is called for',
  problems: (deployment) =>
    deployment.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
      const called = deployment.resources.find(({ arn }) => arn === mapping.properties.FunctionName);
      const role = called === undefined ? undefined : roleOf(deployment, called);
      const queue = String(mapping.properties.EventSourceArn);
      const statements = role === undefined ? [] : statementsOfRole(role);
      const about = statements.filter(({ resources }) => resources.some((each) => covers(each, queue)));
      return ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
        .filter((action) => !allows(about, action))
        .map((action) => `${where(mapping)}: the function may not ${action} on ${queue}`);
    }),
  faults: {
    'the function may not sqs:ReceiveMessage on'(template) {
      const mapping = template('route').Resources.RouteEventSourceMappingSQSEventQueue!;
      mapping.Properties.EventSourceArn = { 'Fn::GetAtt': ['DeadLetterQueue', 'Arn'] };
    },
  },
};

/** Whoever is called by these waits for no answer: Lambda takes the event, and the function is called later. */
const CALLS_LATER = [
  'events.amazonaws.com',
  's3.amazonaws.com',
  'scheduler.amazonaws.com',
  'sns.amazonaws.com',
];

interface Destinations {
  readonly OnFailure?: { readonly Destination?: string };
}

/** Where an event goes that a function failed on for good. */
function failuresOf(deployment: Deployment, called: Resource): string | undefined {
  const config = deployment
    .ofType('AWS::Lambda::EventInvokeConfig')
    .find(({ properties }) => [called.ref, called.arn].includes(String(properties.FunctionName)));
  const own = called.properties.DeadLetterConfig as { TargetArn?: string } | undefined;
  const { OnFailure } = (config?.properties.DestinationConfig ?? {}) as Destinations;
  return OnFailure?.Destination ?? own?.TargetArn;
}

const isWatched = (deployment: Deployment, queue: Resource) =>
  deployment.ofType('AWS::CloudWatch::Alarm').some(({ properties }) => {
    const {
      MetricName,
      Dimensions = [],
      AlarmActions = [],
    } = properties as {
      MetricName?: string;
      Dimensions?: { Value: string }[];
      AlarmActions?: string[];
    };
    const isAbout = Dimensions.some(({ Value }) => Value === queue.properties.QueueName);
    return MetricName === 'ApproximateNumberOfMessagesVisible' && isAbout && AlarmActions.length > 0;
  });

export const failedEventsAreKept: Rule = {
  name: 'keeps an event that a function fails on which is called without waiting, where an alarm watches',
  problems: (deployment) =>
    deployment.ofType('AWS::Lambda::Permission').flatMap(({ properties }) => {
      if (!CALLS_LATER.includes(String(properties.Principal))) return [];
      const named = String(properties.FunctionName);
      const called = deployment
        .ofType('AWS::Lambda::Function')
        .find(({ arn, ref }) => [arn, ref].includes(named));
      if (called === undefined) return [`${named} is called and not there`];
      const target = failuresOf(deployment, called);
      const queue = deployment.ofType('AWS::SQS::Queue').find(({ arn }) => arn === target);
      if (queue === undefined) return [`${where(called)} keeps no event that it fails on`];
      const role = roleOf(deployment, called);
      const sends = (role === undefined ? [] : statementsOfRole(role)).filter(({ resources }) =>
        resources.some((each) => covers(each, queue.arn)),
      );
      return [
        ...(allows(sends, 'sqs:SendMessage') ? [] : [`${where(called)} may not send to ${where(queue)}`]),
        ...(isWatched(deployment, queue) ? [] : [`nobody is told of what lies in ${where(queue)}`]),
      ];
    }),
  faults: {
    'keeps no event that it fails on'(template) {
      delete template('audit').Resources.ScheduledInvocation!.Properties.DestinationConfig;
    },
    'may not send to'(template) {
      const { Policies } = template('audit').Resources.SealIamRoleLambdaExecution!.Properties;
      for (const each of Policies[0].PolicyDocument.Statement)
        each.Action = [each.Action].flat().filter((action: string) => action !== 'sqs:SendMessage');
    },
    'nobody is told of what lies in'(template) {
      for (const { Type, Properties } of Object.values(template('audit').Resources))
        if (Type === 'AWS::CloudWatch::Alarm') Properties.AlarmActions = [];
    },
  },
};
