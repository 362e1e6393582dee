import { type Brief, SEVERITIES } from '@countersign/events';
import { findingsOf, isMissing, type Report, wasReadInFull } from '../report.ts';
import { dayOf, firstOf, listed } from '../wording.ts';
import { pagesInWords, withPages } from './citing.ts';
import type { MainPoint } from './main-points.ts';
import { passagesOf } from './passages-of.ts';
import { inSentence } from './silence.ts';

const GRAVE = SEVERITIES.indexOf('high');
const MOST_NAMED = 5;

const named = (what: readonly string[]): string => listed(firstOf([...new Set(what)], MOST_NAMED));

/** Pages and sections that a person has to read because nobody else has. */
function toRead({ warnings, sections }: Report): string[] {
  const pages = warnings.flatMap(({ page }) => (page === undefined ? [] : [{ quote: '', page }]));
  const where = pagesInWords(pages);
  const missing = sections.filter(isMissing).map(({ title }) => title);
  return [
    ...(warnings.length > 0
      ? [
          `Read ${where || 'the file'} in the contract itself: not everything there was read, or not without doubt.`,
        ]
      : []),
    ...(missing.length > 0 ? [`Read in the contract what no section tells of: ${named(missing)}.`] : []),
  ];
}

/** What stands outside the playbook, is grave or binds unusually beside the points that were told already. */
function toNegotiate(report: Report, brief: Brief, told: readonly MainPoint[]): string[] {
  const isTold = (said: string) =>
    told.some(
      (point) =>
        point.said?.startsWith(said) ||
        point.said?.endsWith(inSentence(said)) ||
        point.instead?.includes(said),
    );
  const clauses = report.risk.positions.map(({ clause }) => clause).filter((clause) => !isTold(`${clause}:`));
  const heavy = findingsOf(report)
    .filter(({ severity, title }) => SEVERITIES.indexOf(severity) >= GRAVE && !isTold(title))
    .map(({ title, number }) => `${inSentence(title)} (${number})`);
  const grave = passagesOf(brief.burdens).filter(({ isGrave }) => isGrave);
  const burdens = grave
    .filter(({ whys }) => !whys.some(isTold))
    .map(({ whys, citations }) => ({ why: whys[0]!, citations }));
  const kinds = [...Map.groupBy(burdens, ({ why }) => why)].map(([why, group]) =>
    withPages(
      inSentence(why.replace(/\.$/, '')),
      group.flatMap(({ citations }) => citations),
    ),
  );
  return [
    ...(clauses.length > 0
      ? [`Negotiate also, with the wording under “Against the playbook”: ${named(clauses.map(inSentence))}.`]
      : []),
    ...(heavy.length > 0 ? [`Settle also what weighs heavily: ${named(heavy)}.`] : []),
    ...(kinds.length > 0
      ? [`Read also, under “What binds unusually”: ${firstOf(kinds, MOST_NAMED).join('; ')}.`]
      : []),
  ];
}

/** By when to act, and what to find out where the day is over. */
function inTime({ lastDayOfNotice, renewal, endDate }: Brief, date: string): string[] {
  const today = date.slice(0, 10);
  if (lastDayOfNotice) {
    const day = dayOf(lastDayOfNotice.value);
    return lastDayOfNotice.value < today
      ? [`Find out whether the contract has renewed: the last day of notice, as computed, was ${day}.`]
      : [`Decide before ${day} whether the contract is to renew; it is the last day of notice, as computed.`];
  }
  if (renewal?.automatic) {
    const notice = renewal.noticeToStop ? `, ${renewal.noticeToStop} before it ends` : '';
    return [
      withPages(
        `Enter the day on which renewal has to be stopped${notice}; no day could be computed.`,
        renewal.citations,
      ),
    ];
  }
  if (!endDate) return [];
  const last = dayOf(endDate.value);
  return endDate.value < today
    ? [`Find out whether the contract is still performed: it ended on ${last}, as read or computed.`]
    : [`Agree before ${last} on what comes after it; it is the last day, as read or computed.`];
}

const isClear = (report: Report, brief: Brief): boolean =>
  wasReadInFull(report) &&
  !report.sections.some(isMissing) &&
  brief.incomplete.length === 0 &&
  brief.burdens.length === 0 &&
  report.risk.positions.length === 0;

/** What a reader has to do next beside what is said with the points that matter and the gaps, a sentence each. */
export function whatToDo(report: Report, brief: Brief, told: readonly MainPoint[]): string[] {
  const steps = [...toRead(report), ...toNegotiate(report, brief, told), ...inTime(brief, report.date)];
  if (steps.length > 0 || told.some(({ todo }) => todo) || !isClear(report, brief)) return steps;
  return [
    'Nothing that was found asks for a step; what was searched for and not found stands under “Key terms”.',
  ];
}
