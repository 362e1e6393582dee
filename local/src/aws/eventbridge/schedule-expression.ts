import { Cron } from 'croner';
import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Milliseconds of the time after `after` when the schedule next fires; `undefined` for never again. */
export type NextFire = (after: number) => number | undefined;

const RATE = /^(\d+) (minute|hour|day)(s?)$/;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `rate(5 minutes)`, `cron(0 3 * * ? *)` in AWS's six fields, or `at(2030-01-31T09:00:00)`.
 * @throws AwsApiError `ValidationException`.
 */
export function parseSchedule(expression: string, timezone = 'UTC'): NextFire {
  checkTimezone(timezone);
  const [, kind, body = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  try {
    if (kind === 'rate') return parseRate(body);
    if (kind === 'cron') return parseCron(body, timezone);
    if (kind === 'at') return parseAt(body, timezone);
  } catch (error) {
    throw invalid(expression, (error as Error).message);
  }
  throw invalid(expression, 'it must be rate(…), cron(…) or at(…)');
}

/**
 * Checks the schedule of a rule, which besides knows no `at` and minds its grammar.
 * @throws AwsApiError `ValidationException`.
 */
export function checkRuleSchedule(expression: string): void {
  parseSchedule(expression);
  if (expression.startsWith('at(')) throw invalid(expression, 'a rule takes rate(…) or cron(…)');
  const [, count, , plural] = RATE.exec(/^rate\((.+)\)$/.exec(expression)?.[1] ?? '') ?? [];
  if (count !== undefined && (Number(count) === 1) === (plural === 's')) {
    throw invalid(expression, 'the unit of a rate is singular for 1, and plural for all else');
  }
}

function parseRate(body: string): NextFire {
  const [, count = '', unit = ''] = RATE.exec(body) ?? [];
  const every = Number(count) * (UNIT_MS[unit] ?? 0);
  if (every <= 0) throw new Error('a rate is a positive number of minutes, hours or days');
  return (after) => after + every;
}

function parseCron(body: string, timezone: string): NextFire {
  const fields = body.trim().split(/\s+/);
  const [minute, hour, day, month, weekday, year] = fields;
  if (fields.length !== 6)
    throw new Error('cron takes six fields: minutes hours day-of-month month day-of-week year');
  if ((day === '?') === (weekday === '?')) throw new Error('one of day-of-month and day-of-week must be ?');
  const pattern = ['0', minute, hour, anyFor(day!), month, anyFor(shiftWeekdays(weekday!)), year].join(' ');
  const cron = new Cron(pattern, { timezone, mode: '7-part', sloppyRanges: true });
  return (after) => cron.nextRun(new Date(after))?.getTime();
}

function parseAt(body: string, timezone: string): NextFire {
  const read = AT.test(body) ? new Date(`${body}Z`) : undefined;
  // The 30th of February would be the 2nd of March.
  if (!read?.valueOf() || !read.toISOString().startsWith(body))
    throw new Error('at takes yyyy-mm-ddThh:mm:ss');
  const once = new Cron(body, { timezone });
  return (after) => once.nextRun(new Date(after))?.getTime();
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new AwsApiError(
      'ValidationException',
      `Parameter ScheduleExpressionTimezone is not valid: ${timezone} is not a time zone of the IANA database.`,
    );
  }
}

function anyFor(field: string): string {
  return field === '?' ? '*' : field;
}

/** AWS counts weekdays from 1 for Sunday, cron from 0; what follows `#` is a week and stays. */
function shiftWeekdays(field: string): string {
  return field.replace(/(?<![#/\d])\d+/g, (digits) => {
    if (!/^[1-7]$/.test(digits)) throw new Error('a day of the week is 1 to 7 or SUN to SAT');
    return String(Number(digits) - 1);
  });
}

function invalid(expression: string, reason: string): AwsApiError {
  return new AwsApiError(
    'ValidationException',
    `Parameter ScheduleExpression is not valid: ${expression}: ${reason}.`,
  );
}
