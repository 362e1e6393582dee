import { type Alarm, alarmsIn, dimensionsOf, measuredBy, namespacesOf, sameAs } from '../support/alarms.ts';
import type { Deployment } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { changedIn, type Rule, where } from '../support/rule.ts';
import { everySeconds, tellsByTheClock } from '../support/schedules.ts';
import { variablesOf } from '../support/targets.ts';

/** Of a unit that nobody tells there are no data, ever; statistics of another kind and expressions are not known here. */
const OTHERWISE = ['Unit', 'ExtendedStatistic', 'Metrics', 'ThresholdMetricId'] as const;

/** Why an alarm would not ring, or would for ever. */
function soundOf(deployment: Deployment, alarm: Alarm): string[] {
  const measured = measuredBy(deployment, alarm);
  if (measured === undefined) return [`watches ${alarm.Namespace} ${alarm.MetricName}, which nothing tells`];
  const dimensions = dimensionsOf(alarm);
  const [period, periods] = [Number(alarm.Period), Number(alarm.EvaluationPeriods)];
  const needed = Number(alarm.DatapointsToAlarm ?? periods);
  const caller = tellsByTheClock(deployment, alarm);
  const every = everySeconds(deployment, caller);
  const withoutData = caller === undefined ? 'notBreaching' : 'breaching';
  return [
    ...(measured.of.some((each) => sameAs(each, dimensions))
      ? []
      : [`watches ${alarm.MetricName} of ${JSON.stringify(dimensions)}, of which nothing tells it`]),
    ...(alarm.ComparisonOperator === 'GreaterThanThreshold'
      ? []
      : [`rings when it is ${alarm.ComparisonOperator}`]),
    ...(Number(alarm.Threshold) >= 0 && Number(alarm.Threshold) <= measured.highest
      ? []
      : [`rings at ${alarm.Threshold}, which is too late`]),
    ...(measured.statistics.includes(alarm.Statistic ?? '') ? [] : [`looks at the ${alarm.Statistic}`]),
    ...(period >= 60 && period % 60 === 0 && periods >= 1 && period * periods <= 3600
      ? []
      : [`looks at ${periods} periods of ${period} seconds`]),
    ...OTHERWISE.filter((key) => alarm[key] !== undefined).map((key) => `looks by ${key}`),
    ...(needed >= 1 && needed <= periods ? [] : [`wants ${needed} of ${periods} periods`]),
    ...(every !== undefined && period < every
      ? [`wants ${needed} periods of ${period} seconds of what is called every ${every}`]
      : []),
    ...(alarm.TreatMissingData === withoutData ? [] : [`takes no data for ${alarm.TreatMissingData}`]),
  ];
}

export const alarmsCanRing: Rule = {
  name: 'has each alarm watch what the stage itself tells, so that it rings in good time, is quiet where there is nothing, and is not where there has to be something',
  problems: (deployment) =>
    alarmsIn(deployment).flatMap(({ resource, alarm }) =>
      soundOf(deployment, alarm).map((problem) => `${where(resource)} ${problem}`),
    ),
  faults: {
    'route QueueAgeAlarm watches AWS/SQS ApproximateAgeOfOldestMesage, which nothing tells': changedIn(
      'route QueueAgeAlarm',
      { MetricName: 'ApproximateAgeOfOldestMesage' },
    ),
    'choreographer RunsStuckAlarm watches countersign-production RunsStucked, which nothing tells': changedIn(
      'choreographer RunsStuckAlarm',
      { MetricName: 'RunsStucked' },
    ),
    'choreographer RunsStuckAlarm watches Countersign RunsStuck, which nothing tells': changedIn(
      'choreographer RunsStuckAlarm',
      { Namespace: 'Countersign' },
    ),
    'audit RefusedAlarm watches RecordsRefused of {"service":"archive"}': changedIn('audit RefusedAlarm', {
      Dimensions: [{ Name: 'service', Value: 'archive' }],
    }),
    'choreographer RunsModelAlarm watches RunsFailed of {"service":"choreographer"}': changedIn(
      'choreographer RunsModelAlarm',
      { Dimensions: [{ Name: 'service', Value: 'choreographer' }] },
    ),
    'choreographer RunsModelAlarm watches RunsFailed of {"service":"choreographer","errorClass":"models"}':
      changedIn('choreographer RunsModelAlarm', {
        Dimensions: [
          { Name: 'service', Value: 'choreographer' },
          { Name: 'errorClass', Value: 'models' },
        ],
      }),
    'audit SealAlarm watches Errors of {"functionName":"countersign-production-audit-seal"}': changedIn(
      'audit SealAlarm',
      { Dimensions: [{ Name: 'functionName', Value: 'countersign-production-audit-seal' }] },
    ),
    'choreographer RunsInternalAlarm rings at 1000000000': changedIn('choreographer RunsInternalAlarm', {
      Threshold: 1e9,
    }),
    'route QueueAgeAlarm rings at 1209600': changedIn('route QueueAgeAlarm', { Threshold: 1_209_600 }),
    'audit SealAlarm rings at -1': changedIn('audit SealAlarm', { Threshold: -1 }),
    'audit SealAlarm rings when it is LessThanThreshold': changedIn('audit SealAlarm', {
      ComparisonOperator: 'LessThanThreshold',
    }),
    'audit SealAlarm looks at the Average': changedIn('audit SealAlarm', { Statistic: 'Average' }),
    'audit SealAlarm looks at 24 periods of 86400 seconds': changedIn('audit SealAlarm', {
      Period: 86_400,
      EvaluationPeriods: 24,
    }),
    'choreographer RunsStuckAlarm wants 4 of 3 periods': changedIn('choreographer RunsStuckAlarm', {
      DatapointsToAlarm: 4,
    }),
    'choreographer SweepAlarm wants 3 periods of 60 seconds of what is called every 300': changedIn(
      'choreographer SweepAlarm',
      { Period: 60 },
    ),
    'audit SealAlarm wants 1 periods of 300 seconds of what is called every 3600': changedIn(
      'audit SealAlarm',
      { Period: 300 },
    ),
    'audit SealAlarm looks by Unit': changedIn('audit SealAlarm', { Unit: 'Bytes' }),
    'choreographer RunsStuckAlarm looks by Unit': changedIn('choreographer RunsStuckAlarm', {
      Unit: 'Seconds',
    }),
    'route QueueAgeAlarm looks by ExtendedStatistic': changedIn('route QueueAgeAlarm', {
      ExtendedStatistic: 'p99',
    }),
    'route QueueAgeAlarm looks by Metrics': changedIn('route QueueAgeAlarm', {
      Metrics: [{ Id: 'm', Expression: '0' }],
    }),
    'audit SealAlarm takes no data for notBreaching': changedIn('audit SealAlarm', {
      TreatMissingData: 'notBreaching',
    }),
    'choreographer RunsStuckAlarm takes no data for notBreaching': changedIn('choreographer RunsStuckAlarm', {
      TreatMissingData: 'notBreaching',
    }),
    'choreographer EraseErrorsAlarm takes no data for missing': changedIn('choreographer EraseErrorsAlarm', {
      TreatMissingData: 'missing',
    }),
    'route DeadLetterAlarm takes no data for ignore': changedIn('route DeadLetterAlarm', {
      TreatMissingData: 'ignore',
    }),
    'route DeadLetterAlarm takes no data for breaching': changedIn('route DeadLetterAlarm', {
      TreatMissingData: 'breaching',
    }),
  },
};

/** Namespaces that a dashboard draws metrics of by name, those of AWS's own apart. */
const drawnOf = (body: unknown): string[] =>
  [...String(body).matchAll(/\["((?!AWS\/)[^"]+)", "[A-Z]/g)].map(([, namespace = '']) => namespace);

export const stagesCountApart: Rule = {
  name: 'counts in a namespace of the stage, and draws that alone, so that what fails in another stage of the account rings no alarm of this one',
  problems: (deployment) => [
    ...deployment.ofType('AWS::Lambda::Function').flatMap((each) => {
      const { POWERTOOLS_METRICS_NAMESPACE: namespace = '', STAGE } = variablesOf(each);
      return STAGE !== undefined && namespace.split('-').includes(STAGE)
        ? []
        : [`${where(each)} counts in ${namespace || 'no namespace'}`];
    }),
    ...deployment.ofType('AWS::CloudWatch::Dashboard').flatMap((each) =>
      drawnOf(each.properties.DashboardBody)
        .filter((namespace) => !namespacesOf(deployment).has(namespace))
        .map((namespace) => `${where(each)} draws ${namespace}, in which nothing counts`),
    ),
  ],
  faults: {
    'RouteLambdaFunction counts in Countersign'(template) {
      const { Environment } = template('route').Resources.RouteLambdaFunction!.Properties;
      Environment.Variables.POWERTOOLS_METRICS_NAMESPACE = 'Countersign';
    },
    'Dashboard draws Countersign, in which nothing counts'(template) {
      const { DashboardBody } = template('platform').Resources.Dashboard!.Properties;
      DashboardBody['Fn::Sub'] = DashboardBody['Fn::Sub'].replaceAll(
        '"countersign-production"',
        '"Countersign"',
      );
    },
  },
};

/** The topic of operations that platform publishes. */
function operationsOf(deployment: Deployment): string {
  const published = deployment
    .ofType('AWS::SSM::Parameter')
    .find(({ properties }) => String(properties.Name).endsWith('/operations-topic-arn'));
  if (published === undefined) throw new Error('platform publishes no topic of operations');
  return String(published.properties.Value);
}

export const alarmsGoToOperations: Rule = {
  name: 'sends each alarm to a topic of operations, and what is of an error class to the topic of who acts on it',
  problems(deployment) {
    const base = operationsOf(deployment);
    const topics = deployment.ofType('AWS::SNS::Topic').map(({ ref }) => ref);
    const ours = topics.filter((topic) => topic === base || topic.startsWith(`${base}-`));
    return alarmsIn(deployment).flatMap(({ resource, alarm: { AlarmActions = [], ...rest } }) => {
      const { errorClass } = dimensionsOf(rest);
      const wanted =
        errorClass === undefined ? ours : ours.filter((topic) => topic === `${base}-${errorClass}`);
      return listOf(AlarmActions)
        .filter((action) => !wanted.includes(action))
        .map((action) => `${where(resource)} rings at ${action}`);
    });
  },
  faults: {
    'audit SealAlarm rings at arn:aws:sns:us-east-1:999999999999:elsewhere': changedIn('audit SealAlarm', {
      AlarmActions: ['arn:aws:sns:us-east-1:999999999999:elsewhere'],
    }),
    'audit SealAlarm rings at arn:aws:sns:us-east-1:123456789012:countersign-dev-operations': changedIn(
      'audit SealAlarm',
      { AlarmActions: ['arn:aws:sns:us-east-1:123456789012:countersign-dev-operations'] },
    ),
    'audit SealAlarm rings at arn:aws:sns:us-east-1:123456789012:countersign-production-reviews': changedIn(
      'audit SealAlarm',
      { AlarmActions: ['arn:aws:sns:us-east-1:123456789012:countersign-production-reviews'] },
    ),
    'choreographer RunsModelAlarm rings at arn:aws:sns:us-east-1:123456789012:countersign-production-operations-input':
      changedIn('choreographer RunsModelAlarm', {
        AlarmActions: ['arn:aws:sns:us-east-1:123456789012:countersign-production-operations-input'],
      }),
  },
};
