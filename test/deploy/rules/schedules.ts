import { alarmsIn } from '../support/alarms.ts';
import { changedIn, type Rule, where } from '../support/rule.ts';
import { scheduledFunctions, schedulesIn, secondsOf, tellsByTheClock } from '../support/schedules.ts';

/** Records are sealed within it, and an alarm can look at no more. */
const LONGEST = 3600;

const sealing = (ScheduleExpression: string) =>
  changedIn('audit SealEventsRuleSchedule1', { ScheduleExpression });

export const schedulesFire: Rule = {
  name: 'has every schedule fire each hour at least, for as long as the stage stands',
  problems: (deployment) => [
    ...schedulesIn(deployment).flatMap(({ resource, expression }) => {
      const { EndDate, StartDate } = resource.properties;
      const every = secondsOf(expression);
      return [
        ...(every === undefined ? [`${where(resource)} fires by ${expression}, which is no rate`] : []),
        ...(every !== undefined && every > LONGEST
          ? [`${where(resource)} fires every ${every} seconds alone`]
          : []),
        ...(EndDate === undefined && StartDate === undefined
          ? []
          : [`${where(resource)} fires from ${StartDate ?? 'now'} to ${EndDate ?? 'the end'}`]),
      ];
    }),
  ],
  faults: {
    'audit SealEventsRuleSchedule1 fires by cron(0 0 1 1 ? 2020), which is no rate':
      sealing('cron(0 0 1 1 ? 2020)'),
    'audit SealEventsRuleSchedule1 fires by cron(0 0 31 2 ? *), which is no rate':
      sealing('cron(0 0 31 2 ? *)'),
    'audit SealEventsRuleSchedule1 fires by at(2020-01-01T00:00:00), which is no rate':
      sealing('at(2020-01-01T00:00:00)'),
    'audit SealEventsRuleSchedule1 fires by rate(0 minutes), which is no rate': sealing('rate(0 minutes)'),
    'audit SealEventsRuleSchedule1 fires by rate(1 hours), which is no rate': sealing('rate(1 hours)'),
    'audit SealEventsRuleSchedule1 fires by rate(60 minute), which is no rate': sealing('rate(60 minute)'),
    'audit SealEventsRuleSchedule1 fires every 2592000 seconds alone': sealing('rate(30 days)'),
    'route Nightly fires from now to 2020-01-01T00:00:00Z'(template) {
      template('route').Resources.Nightly = {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: 'rate(1 hour)',
          EndDate: '2020-01-01T00:00:00Z',
          Target: { Arn: { 'Fn::GetAtt': ['RouteLambdaFunction', 'Arn'] } },
        },
      };
    },
  },
};

export const silenceIsTold: Rule = {
  name: 'has an alarm ring where a schedule does not call its function: what that function alone finds is told by nobody else',
  problems(deployment) {
    const heard = alarmsIn(deployment)
      .filter(({ alarm }) => alarm.MetricName === 'Errors' && alarm.TreatMissingData === 'breaching')
      .map(({ alarm }) => tellsByTheClock(deployment, alarm)?.arn);
    return scheduledFunctions(deployment)
      .filter(({ arn }) => !heard.includes(arn))
      .map((each) => `nobody is told that nothing calls ${where(each)}`);
  },
  faults: {
    'nobody is told that nothing calls countersign-production-audit SealLambdaFunction': changedIn(
      'audit SealAlarm',
      { TreatMissingData: 'notBreaching' },
    ),
    'nobody is told that nothing calls countersign-production-choreographer SweepLambdaFunction': changedIn(
      'choreographer SweepAlarm',
      { TreatMissingData: 'missing' },
    ),
    'nobody is told that nothing calls countersign-production-choreographer EraseLambdaFunction'(template) {
      delete template('choreographer').Resources.EraseErrorsAlarm;
    },
    'nobody is told that nothing calls countersign-production-route RouteLambdaFunction'(template) {
      template('route').Resources.Nightly = {
        Type: 'AWS::Events::Rule',
        Properties: {
          ScheduleExpression: 'rate(1 hour)',
          Targets: [{ Id: 'route', Arn: { 'Fn::GetAtt': ['RouteLambdaFunction', 'Arn'] } }],
        },
      };
    },
  },
};
