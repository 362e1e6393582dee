import { describe, expect, it } from 'vitest';
import { checkRuleSchedule, parseSchedule } from './schedule-expression.ts';

const at = (text: string) => Date.parse(text);
const next = (expression: string, after: string, zone?: string) =>
  new Date(parseSchedule(expression, zone)(at(after))!).toISOString();

describe('a schedule expression', () => {
  it.each([
    ['rate(5 minutes)', '2026-01-01T00:00:30Z', '2026-01-01T00:05:30.000Z'],
    ['rate(1 day)', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-01-01T00:01:00Z', '2026-01-01T00:15:00.000Z'],
    ['cron(30 3 ? * MON-FRI *)', '2026-01-02T04:00:00Z', '2026-01-05T03:30:00.000Z'],
    ['cron(30 3 ? * 2-6 *)', '2026-01-02T04:00:00Z', '2026-01-05T03:30:00.000Z'],
    ['cron(0 0 ? * 1 *)', '2026-01-01T00:00:00Z', '2026-01-04T00:00:00.000Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-01-06T00:00:00Z', '2026-02-02T09:00:00.000Z'],
    ['cron(0 9 L * ? *)', '2026-02-01T00:00:00Z', '2026-02-28T09:00:00.000Z'],
    ['at(2026-03-01T10:00:00)', '2026-01-01T00:00:00Z', '2026-03-01T10:00:00.000Z'],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it.each([
    ['cron(0 9 * * ? *)', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['at(2026-07-01T09:00:00)', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['at(2026-12-01T09:00:00)', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
    ['at(2026-07-01T09:00:00)', 'America/New_York', '2026-07-01T13:00:00.000Z'],
  ])('is read in its time zone: %s in %s', (expression, zone, expected) => {
    expect(next(expression, '2026-07-01T00:00:00Z', zone)).toBe(expected);
  });

  it.each(['rate(1 hour)', 'cron(0 9 * * ? *)', 'at(2030-01-01T09:00:00)'])(
    'is refused in a time zone that nobody knows: %s',
    (expression) => {
      expect(() => parseSchedule(expression, 'Mars/Base')).toThrow(/ScheduleExpressionTimezone .*Mars\/Base/);
    },
  );

  it('that lies in the past never fires', () => {
    expect(parseSchedule('at(2020-01-01T00:00:00)')(at('2026-01-01T00:00:00Z'))).toBeUndefined();
  });

  it.each([
    ...['rate(0 minutes)', 'rate(5 weeks)', ' rate(1 hour)', 'rate(1 hour) '],
    ...[
      'cron(0 * * *)',
      'cron(0 0 1 * 1 *)',
      'cron(0 9 ? * 0 *)',
      'cron(0 9 ? * 8 *)',
      'cron(0 9 ? * 2,10 *)',
    ],
    ...['soon', 'at(noon)', ' at(2030-01-01T00:00:00)', 'at(2030-01-01)', 'at(2030-02-30T00:00:00)'],
    ...['at(2030-13-01T00:00:00)', 'at(2030-01-01T25:00:00)', 'at(2030-01-01T00:00:00Z)'],
  ])('refuses "%s"', (expression) => {
    expect(() => parseSchedule(expression)).toThrow(/ScheduleExpression is not valid/);
  });
});

describe('the schedule of a rule', () => {
  it.each(['rate(1 minute)', 'rate(2 minutes)', 'rate(1 hour)', 'cron(0 9 * * ? *)'])(
    'may be %s',
    (expression) => {
      expect(() => checkRuleSchedule(expression)).not.toThrow();
    },
  );

  it.each([
    ...['rate(1 hours)', 'rate(1 minutes)', 'rate(5 day)', ' rate(1 hours)'],
    ...['at(2030-01-01T00:00:00)', ' at(2030-01-01T00:00:00)', 'cron(0 9 ? * 0 *)'],
  ])('is not "%s"', (expression) => {
    expect(() => checkRuleSchedule(expression)).toThrow(/ScheduleExpression is not valid/);
  });
});
