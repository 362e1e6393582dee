import { alarmsIn, combined, countersOf, dimensionsOf, sameAs } from '../support/alarms.ts';
import { countedMetrics } from '../support/counted-metrics.ts';
import type { Deployment, Resource } from '../support/deployment.ts';
import { type Rule, where } from '../support/rule.ts';
import { variablesOf } from '../support/targets.ts';

/** Something that has to be told when it happens, and the dimensions by which an alarm would know of it. */
interface Told {
  readonly what: string;
  readonly metric: string;
  readonly of: Readonly<Record<string, string>>;
}

/** What each function is called by, so that its failing is told: who is called by none of these, nobody hears of. */
function callersOf(deployment: Deployment, called: Resource): string[] {
  const names = [called.arn, called.ref];
  // Other names begin like it.
  const arn = new RegExp(`${called.arn}(?![\\w-])`);
  const says = (value: unknown) => value === called.ref || arn.test(JSON.stringify(value ?? ''));
  const by = (type: string, property: string) =>
    deployment.ofType(type).some(({ properties }) => says(properties[property]));
  const others = deployment
    .ofType('AWS::Lambda::Function')
    .filter(({ arn }) => arn !== called.arn)
    .some((each) => Object.values(variablesOf(each)).some((value) => names.includes(value)));
  return [
    ...(by('AWS::Lambda::EventSourceMapping', 'FunctionName') ? ['queue'] : []),
    ...(by('AWS::Events::Rule', 'Targets') || by('AWS::Scheduler::Schedule', 'Target') ? ['schedule'] : []),
    ...(by('AWS::ApiGatewayV2::Integration', 'IntegrationUri') ? ['API'] : []),
    ...(by('AWS::StepFunctions::StateMachine', 'DefinitionString') ||
    by('AWS::StepFunctions::StateMachine', 'Definition')
      ? ['state machine']
      : []),
    ...(others ? ['function'] : []),
  ];
}

/** Metrics that need no alarm, or not of every class of error, and why. */
const TOLD_OTHERWISE: Readonly<Record<string, string>> = {
  DeadLetters: 'the queue in which they lie rings',
  'TasksFailed input': 'ends its run, which rings as RunsFailed',
  'TasksFailed validation': 'no error is of this class: a section that fails its validation is an answer',
  'FollowUpsFailed input': 'no document is read in what follows',
  'FollowUpsFailed model': 'no model is asked in what follows',
  'FollowUpsFailed validation': 'no model is asked in what follows',
  'FollowUpsFailed internal': 'the sweep does the same again and fails of it, whose errors ring',
};

/** Everything that a stage has to tell, derived from what its stacks have and its code counts. */
function toBeTold(deployment: Deployment): Told[] {
  const read = new Set(
    deployment.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties.EventSourceArn),
  );
  const queues = deployment
    .ofType('AWS::SQS::Queue')
    .filter(({ arn }) => read.has(arn))
    .map((queue) => ({
      what: `how long messages of ${where(queue)} wait`,
      metric: 'ApproximateAgeOfOldestMessage',
      of: { QueueName: String(queue.properties.QueueName) },
    }));
  const scheduled = deployment
    .ofType('AWS::Lambda::Function')
    .filter((each) => callersOf(deployment, each).includes('schedule'))
    .map((each) => ({
      what: `that ${where(each)} fails, which a schedule calls`,
      metric: 'Errors',
      of: { FunctionName: String(each.properties.FunctionName) },
    }));
  const apis = deployment
    .ofType('AWS::ApiGatewayV2::Api')
    .map((api) => ({ what: `that ${where(api)} fails`, metric: '5xx', of: { ApiId: api.ref } }));
  const counted = countedMetrics().flatMap((each) =>
    countersOf(deployment, each).flatMap((service) =>
      combined(each.dimensions)
        .filter((others) => !([each.metric, ...Object.values(others)].join(' ') in TOLD_OTHERWISE))
        .map((others) => ({
          what: `${each.metric} of ${Object.values({ service, ...others }).join(' ')}`,
          metric: each.metric,
          of: { service, ...others },
        })),
    ),
  );
  return [...queues, ...scheduled, ...apis, ...counted];
}

export const whatFailsIsTold: Rule = {
  name: 'has an alarm on how long each queue waits, on each schedule and API that fails, and on all that the code counts for one',
  problems(deployment) {
    const alarms = alarmsIn(deployment).map(({ alarm }) => alarm);
    const silent = toBeTold(deployment)
      .filter(
        ({ metric, of }) =>
          !alarms.some((each) => each.MetricName === metric && sameAs(dimensionsOf(each), of)),
      )
      .map(({ what }) => `nobody is told ${what}`);
    const unheard = deployment
      .ofType('AWS::Lambda::Function')
      .filter((each) => callersOf(deployment, each).length === 0)
      .map((each) => `nobody is told that ${where(each)} fails: what calls it?`);
    return [...new Set([...silent, ...unheard])];
  },
  faults: {
    'nobody is told how long messages of countersign-production-route EventQueue wait':
      deleting('route QueueAgeAlarm'),
    'nobody is told how long messages of countersign-production-summarize LongContractsQueue wait': deleting(
      'summarize LongContractsQueueAgeAlarm',
    ),
    'nobody is told that countersign-production-audit SealLambdaFunction fails, which a schedule calls':
      deleting('audit SealAlarm'),
    'nobody is told that countersign-production-choreographer EraseLambdaFunction fails': deleting(
      'choreographer EraseErrorsAlarm',
    ),
    'nobody is told that countersign-production-index HttpApi fails': deleting('index HttpApiFailuresAlarm'),
    'nobody is told RunsStuck of choreographer': deleting('choreographer RunsStuckAlarm'),
    'nobody is told RunsWaiting of choreographer': deleting('choreographer RunsWaitingAlarm'),
    'nobody is told DaySpent of choreographer': deleting('choreographer DaySpentAlarm'),
    'nobody is told SectionsCapped of choreographer': deleting('choreographer SectionsCappedAlarm'),
    'nobody is told RunsFailed of choreographer validation': deleting('choreographer RunsValidationAlarm'),
    'nobody is told RecordsRefused of audit': deleting('audit RefusedAlarm'),
    'nobody is told DeadLettersRefused of route': deleting('route DeadLettersRefusedAlarm'),
    'nobody is told that countersign-production-route Extra fails: what calls it?'(template) {
      const { Resources } = template('route');
      Resources.Extra = structuredClone(Resources.RouteLambdaFunction!);
      Resources.Extra.Properties.FunctionName = 'countersign-production-route-extra';
    },
  },
};

/** A stack without an alarm of its own. */
function deleting(named: string): Rule['faults'][string] {
  const [service = '', logicalId = ''] = named.split(' ');
  return (template) => {
    const { Resources } = template(service);
    if (Resources[logicalId] === undefined) throw new Error(`${service} has no ${logicalId}`);
    delete Resources[logicalId];
  };
}
