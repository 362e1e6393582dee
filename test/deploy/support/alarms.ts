import { ERROR_CLASSES } from '@countersign/events';
import { type Counted, countedMetrics } from './counted-metrics.ts';
import type { Deployment } from './deployment.ts';
import { variablesOf } from './targets.ts';

/** What an alarm watches, and when it rings. */
export interface Alarm {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
  readonly Statistic?: string;
  readonly Period?: number | string;
  readonly EvaluationPeriods?: number | string;
  readonly DatapointsToAlarm?: number | string;
  readonly Threshold?: number | string;
  readonly ComparisonOperator?: string;
  readonly TreatMissingData?: string;
  readonly AlarmActions?: readonly string[];
  readonly Unit?: string;
  readonly ExtendedStatistic?: string;
  readonly Metrics?: readonly unknown[];
  readonly ThresholdMetricId?: string;
}

export const alarmsIn = (deployment: Deployment) =>
  deployment
    .ofType('AWS::CloudWatch::Alarm')
    .map((resource) => ({ resource, alarm: resource.properties as Alarm }));

/** A metric, what it may be measured of, and how it has to be looked at to ring when something is wrong. */
interface Measured {
  readonly of: readonly Readonly<Record<string, string>>[];
  readonly statistics: readonly string[];
  /** A threshold above this one is not met in good time. */
  readonly highest: number;
}

const namesOf = (deployment: Deployment, type: string, property: string) =>
  deployment.ofType(type).map(({ properties, ref }) => String(properties[property] ?? ref));

const QUARTER_OF_AN_HOUR = 900;
/** So many failures that are each tried again are told when there are more of them in a period. */
const FEW = 10;

/** Metrics of AWS's own, by namespace and name: what has the dimension, and how it rings. */
const OF_AWS: Readonly<
  Record<
    string,
    readonly [dimension: string, type: string, property: string, statistic: string, highest: number]
  >
> = {
  'AWS/SQS ApproximateNumberOfMessagesVisible': ['QueueName', 'AWS::SQS::Queue', 'QueueName', 'Maximum', 0],
  'AWS/SQS ApproximateAgeOfOldestMessage': [
    ...(['QueueName', 'AWS::SQS::Queue', 'QueueName', 'Maximum', QUARTER_OF_AN_HOUR] as const),
  ],
  'AWS/Lambda Errors': ['FunctionName', 'AWS::Lambda::Function', 'FunctionName', 'Sum', 0],
  'AWS/ApiGateway 5xx': ['ApiId', 'AWS::ApiGatewayV2::Api', 'ApiId', 'Sum', FEW],
};

/** Services of which a function works off a queue: they count what every consumer does. */
const consumersOf = (deployment: Deployment): ReadonlySet<string> =>
  new Set(
    deployment
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(({ stackName }) => stackName.split('-').at(-1) ?? ''),
  );

/** Who counts a metric in a deployment, by the names that their functions have for CloudWatch. */
export function countersOf(deployment: Deployment, { service }: Counted): string[] {
  const consumers = consumersOf(deployment);
  return [
    ...new Set(
      deployment
        .ofType('AWS::Lambda::Function')
        .filter(({ stackName }) => {
          const name = stackName.split('-').at(-1) ?? '';
          return service === undefined ? consumers.has(name) : name === service;
        })
        .map((each) => variablesOf(each).POWERTOOLS_SERVICE_NAME ?? ''),
    ),
  ];
}

/** The namespaces in which functions of the stage count. */
export const namespacesOf = (deployment: Deployment) =>
  new Set(
    deployment
      .ofType('AWS::Lambda::Function')
      .map((each) => variablesOf(each).POWERTOOLS_METRICS_NAMESPACE ?? ''),
  );

/** What may stand in a dimension, by its name. */
const VALUES: Readonly<Record<string, readonly string[]>> = { errorClass: ERROR_CLASSES };

/** Every combination of values of dimensions. */
export const combined = (names: readonly string[]): Readonly<Record<string, string>>[] =>
  names.reduce<Readonly<Record<string, string>>[]>(
    (all, name) => all.flatMap((each) => (VALUES[name] ?? []).map((value) => ({ ...each, [name]: value }))),
    [{}],
  );

/** The metric that an alarm names; undefined where nothing of the stage tells it. */
export function measuredBy(
  deployment: Deployment,
  { Namespace = '', MetricName = '' }: Alarm,
): Measured | undefined {
  const ofAws = OF_AWS[`${Namespace} ${MetricName}`];
  if (ofAws) {
    const [dimension, type, property, statistic, highest] = ofAws;
    const of = namesOf(deployment, type, property).map((value) => ({ [dimension]: value }));
    return { of, statistics: [statistic], highest };
  }
  const counted = countedMetrics().filter(({ metric }) => metric === MetricName);
  if (counted.length === 0 || !namespacesOf(deployment).has(Namespace)) return undefined;
  const of = counted.flatMap((each) =>
    countersOf(deployment, each).flatMap((service) =>
      combined(each.dimensions).map((others) => ({ service, ...others })),
    ),
  );
  return { of, statistics: ['Sum', 'Maximum'], highest: FEW };
}

export const dimensionsOf = ({ Dimensions = [] }: Alarm) =>
  Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));

export const sameAs = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());
