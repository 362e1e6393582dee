import type { Alarm } from './alarms.ts';
import { dimensionsOf } from './alarms.ts';
import type { Deployment, Resource } from './deployment.ts';
import { listOf } from './policies.ts';

const SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** What fires by the clock, and what it calls. */
export interface Schedule {
  readonly resource: Resource;
  readonly expression: string;
  readonly targets: readonly string[];
}

/** Everything in a deployment that fires by the clock. */
export const schedulesIn = (deployment: Deployment): Schedule[] =>
  deployment.ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap((resource) => {
    const { ScheduleExpression, Targets, Target } = resource.properties;
    if (ScheduleExpression === undefined) return [];
    const targets = listOf((Targets ?? Target ?? []) as { Arn: string }[]).map(({ Arn }) => Arn);
    return [{ resource, expression: String(ScheduleExpression), targets }];
  });

/** Seconds between two times that a rate fires, as EventBridge takes it; undefined for what is no such rate. */
export function secondsOf(expression: string): number | undefined {
  const [, count = '', unit = '', plural = ''] =
    /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/.exec(expression) ?? [];
  const seconds = SECONDS[unit];
  return seconds === undefined || (count === '1') === (plural === 's') ? undefined : Number(count) * seconds;
}

/** Functions that a schedule calls. */
export function scheduledFunctions(deployment: Deployment): Resource[] {
  const called = new Set(schedulesIn(deployment).flatMap(({ targets }) => targets));
  return deployment.ofType('AWS::Lambda::Function').filter(({ arn }) => called.has(arn));
}

/** Metrics of the stage's own that a scheduled function tells at each call, none as well, and the end of its name. */
const AT_EACH_CALL: Readonly<Record<string, string>> = { RunsStuck: '-choreographer-sweep' };

/** The scheduled function without whose calls there are no data for an alarm; undefined where none bring any. */
export function tellsByTheClock(deployment: Deployment, alarm: Alarm): Resource | undefined {
  const ending = AT_EACH_CALL[alarm.MetricName ?? ''];
  const { FunctionName } = dimensionsOf(alarm);
  return scheduledFunctions(deployment).find(({ properties }) =>
    ending === undefined
      ? alarm.MetricName === 'Errors' && properties.FunctionName === FunctionName
      : String(properties.FunctionName).endsWith(ending),
  );
}

/** Seconds between the calls of a function by its schedules; undefined where no rate calls it. */
export function everySeconds(deployment: Deployment, called: Resource | undefined): number | undefined {
  const rates = schedulesIn(deployment)
    .filter(({ targets }) => called !== undefined && targets.includes(called.arn))
    .flatMap(({ expression }) => secondsOf(expression) ?? []);
  return rates.length > 0 ? Math.min(...rates) : undefined;
}
