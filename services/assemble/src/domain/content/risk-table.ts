import { SEVERITIES } from '@countersign/events';
import { findingsOf, type Report, type ReportFinding } from '../report.ts';
import { SEVERITY_NAMES } from '../wording.ts';
import { type Block, muted, plain, type Spans } from './block.ts';

export const anchorOf = ({ number }: ReportFinding): string => `finding-${number.replace('.', '-')}`;

/** `4, 7`: the pages that a finding is quoted from, each once. */
function pagesOf({ quotes }: ReportFinding): string {
  const pages = [...new Set(quotes.flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b);
  return pages.length > 0 ? pages.join(', ') : '–';
}

const row = (finding: ReportFinding): Spans[] => [
  [{ text: SEVERITY_NAMES[finding.severity], severity: finding.severity, style: 'strong' }],
  [{ text: finding.number, goTo: anchorOf(finding) }],
  finding.changes.length > 0
    ? [plain(finding.title), muted(' (severity set by a reviewer)')]
    : [plain(finding.title)],
  [plain(pagesOf(finding))],
];

/** All findings at a glance, gravest first. */
export function riskTable(report: Report): Block[] {
  const findings = findingsOf(report).toSorted(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  );
  if (findings.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Risks by severity' },
    {
      kind: 'table',
      columns: [
        { title: 'Severity', width: 0.14 },
        { title: 'No.', width: 0.1 },
        { title: 'Finding', width: 0.6 },
        { title: 'Pages', width: 0.16 },
      ],
      rows: findings.map(row),
    },
  ];
}
