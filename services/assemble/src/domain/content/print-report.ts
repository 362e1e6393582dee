import { allPrintable } from '../printable.ts';
import type { Report } from '../report.ts';
import { listed, wordsOf } from '../wording.ts';
import { aboutThisReport } from './about-this-report.ts';
import { againstThePlaybook } from './against-the-playbook.ts';
import type { PrintedReport } from './block.ts';
import { keyTermsTable } from './brief/key-terms-table.ts';
import { whatBindsUnusually } from './brief/what-binds-unusually.ts';
import { whatElseToKnow } from './brief/what-else-to-know.ts';
import { whatIsIncomplete } from './brief/what-is-incomplete.ts';
import { cover, reportTitle } from './cover.ts';
import { decisionBlocks } from './decisions.ts';
import { executiveSummary } from './executive-summary.ts';
import { quotedBefore } from './quoted-before.ts';
import { riskTable } from './risk-table.ts';
import { sectionFindings } from './section-findings.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { whatWasNotRead } from './what-was-not-read.ts';

/** Puts a report into words, the same for every format. */
export function printReport(report: Report): PrintedReport {
  const title = reportTitle(report);
  const before = quotedBefore();
  return allPrintable({
    title: `${title}: ${report.fileName}`,
    subject: `Risk ${report.risk.level}, ${wordsOf(report.contractType.type)}`,
    date: report.date,
    header: { left: title, right: report.fileName },
    footer: [`Run ${report.runId}`, `Models: ${listed(report.models)}`],
    blocks: [
      ...cover(report),
      ...executiveSummary(report),
      ...whatWasNotRead(report),
      ...keyTermsTable(report),
      ...againstThePlaybook(report, before),
      ...whatBindsUnusually(report, before),
      ...whatIsIncomplete(report),
      ...riskTable(report),
      ...whatIsMissing(report),
      ...sectionFindings(report, before),
      ...whatElseToKnow(report),
      ...decisionBlocks(report),
      ...aboutThisReport(report),
    ],
  });
}
