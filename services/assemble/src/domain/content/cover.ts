import { NOT_A_CONTRACT } from '@countersign/events';
import { fieldValues, isMissing, type Report } from '../report.ts';
import { contractTypeName, counted, dayOf, firstOf, listed, wordsOf } from '../wording.ts';
import { type Block, muted, plain, type Spans } from './block.ts';

export const reportTitle = ({ reportType }: Report): string =>
  reportType.endsWith('-report') ? wordsOf(reportType) : `${wordsOf(reportType)} report`;

/** The language's English name; the code where there is none. */
const languageName = (code: string) =>
  code === 'und' ? 'Not determined' : (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code);

function typeOf({ contractType: { type, score, confident } }: Report): Spans {
  if (type === NOT_A_CONTRACT) return [plain('No contract')];
  const name = contractTypeName(type);
  if (confident) return [plain(name)];
  return [plain('Uncertain'), muted(` (likeliest: ${name}, score ${score.toFixed(2)})`)];
}

function approvalOf({ decisions, risk }: Report): string {
  const approvals = decisions.filter(({ decision }) => decision === 'approve');
  if (approvals.length > 0) return `Approved by ${listed([...new Set(approvals.map(({ by }) => by))])}`;
  if (decisions.length > 0) return 'Not approved';
  return risk.autoApproved ? 'Approved automatically under the playbook' : 'No approval is on record';
}

function statusOf(report: Report): string {
  const missing = report.sections.filter(isMissing).length;
  if (missing === 0) return 'Complete';
  return `Partial: ${missing} of ${counted(report.sections.length, 'section')} ${missing === 1 ? 'is' : 'are'} missing`;
}

/** Title and the facts at a glance. */
export function cover(report: Report): Block[] {
  const parties = report.brief?.parties.map(({ name }) => name) ?? fieldValues(report, 'party');
  const { level, score } = report.risk;
  const row = (label: string, ...value: Spans) => ({ label, value });
  return [
    { kind: 'title', title: reportTitle(report), subtitle: report.fileName },
    {
      kind: 'facts',
      rows: [
        row('Contract type', ...typeOf(report)),
        ...(parties.length > 0 ? [row('Parties', plain(firstOf(parties).join('; ')))] : []),
        row('Length', plain(counted(report.pages, 'page'))),
        row('Language', plain(languageName(report.language))),
        ...(report.risk.side ? [row('Client', plain(wordsOf(report.risk.side)))] : []),
        row('Risk', { text: wordsOf(level), severity: level, style: 'strong' }, muted(` (${score} of 100)`)),
        row('Report', plain(statusOf(report))),
        row('Decision', plain(approvalOf(report))),
        row('Date', plain(dayOf(report.date))),
      ],
    },
  ];
}
