import { type Brief, SEVERITIES } from '@countersign/events';
import { findingsOf, isMissing, type Report } from '../report.ts';
import { counted, dayOf } from '../wording.ts';
import { passagesOf } from './passages-of.ts';

const GRAVE = SEVERITIES.indexOf('high');

function inTime({ lastDayOfNotice }: Brief, date: string): string[] {
  if (!lastDayOfNotice) return [];
  const day = dayOf(lastDayOfNotice.value);
  return lastDayOfNotice.value < date.slice(0, 10)
    ? [`Find out whether the contract has renewed: the last day of notice, as computed, was ${day}.`]
    : [`Decide before ${day} whether the contract is to renew; it is the last day of notice, as computed.`];
}

/** What a reader has to do next, a sentence each, drawn from what was found and from what was not read. */
export function whatToDo(report: Report, brief: Brief): string[] {
  const grave = findingsOf(report).filter(({ severity }) => SEVERITIES.indexOf(severity) >= GRAVE).length;
  const burdens = passagesOf(brief.burdens).length;
  const outside = report.risk.positions.length;
  const gaps = brief.incomplete.length;
  const unread = report.warnings.length > 0 || report.sections.some(isMissing);
  return [
    ...(unread ? ['Read in the contract itself what was not read or not reviewed here.'] : []),
    ...(gaps > 0
      ? [`Obtain or settle what the document lacks: ${counted(gaps, 'point')} under “What is incomplete”.`]
      : []),
    ...(burdens > 0
      ? [`Weigh ${counted(burdens, 'passage')} under “What binds unusually”, and strike or accept each.`]
      : []),
    ...(outside > 0
      ? [
          `Negotiate ${counted(outside, 'point')} under “Against the playbook”, or have each approved as it says there.`,
        ]
      : []),
    ...(grave > 0 ? [`Negotiate or accept ${counted(grave, 'finding')} of high or critical severity.`] : []),
    ...inTime(brief, report.date),
  ];
}
