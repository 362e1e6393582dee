import { SEVERITIES } from '@countersign/events';
import { fieldValues, findingsOf, isMissing, type Report, type ReportFinding } from '../report.ts';
import { counted, firstOf, listed, valueInWords, withArticle } from '../wording.ts';
import { type Block, plain, type Spans, strong } from './block.ts';
import { dealSummary } from './brief/deal-summary.ts';
import { kindOfContract } from './kind-of-contract.ts';
import { notReadSummary } from './what-was-not-read.ts';

const MAX_REASONS = 6;

function contractSentence(report: Report): string {
  const parties = fieldValues(report, 'party');
  const [jurisdiction] = fieldValues(report, 'jurisdiction');
  const [effective] = fieldValues(report, 'effective-date');
  const [term] = fieldValues(report, 'term');
  const parts = [
    kindOfContract(report),
    parties.length > 0 ? ` ${parties.length > 1 ? 'between' : 'with'} ${listed(firstOf(parties))}` : '',
    effective ? `, effective ${valueInWords(effective)}` : '',
    term ? `, for an initial term of ${term}` : '',
    jurisdiction ? `, governed by the law of ${withArticle(jurisdiction)}` : '',
  ];
  return `${parts.join('').replace(/\.$/, '')}.`;
}

function bySeverity(findings: readonly ReportFinding[]): string {
  const counts = SEVERITIES.toReversed().flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return severity === 'info' ? [counted(count, 'note')] : [`${count} ${severity}`];
  });
  return listed(counts);
}

function findingsSentence(report: Report): string {
  const findings = findingsOf(report);
  const written = report.sections.length - report.sections.filter(isMissing).length;
  if (written === 0) return 'None of the sections of its review could be written.';
  const scope = `The review covers ${counted(written, 'section')}`;
  if (findings.length === 0)
    return `${scope} and makes no findings${report.warnings.length > 0 ? ' in what was read' : ''}.`;
  return `${scope} and makes ${counted(findings.length, 'finding')}: ${bySeverity(findings)}.`;
}

function riskSpans(report: Report): Spans {
  const { risk } = report;
  const { name, version } = risk.playbook;
  const { routedScore } = risk;
  return [
    plain('The risk is '),
    { text: risk.level, severity: risk.level, style: 'strong' },
    plain(`, ${risk.score} of 100 points under the playbook “${name}”, version ${version}.`),
    ...(routedScore === undefined
      ? []
      : [plain(` It had ${routedScore} points when it was routed, before reviewers changed severities.`)]),
    ...(risk.because ? [plain(` ${risk.because}`)] : []),
    ...(risk.reasons.length > 0 ? [plain(' What weighs most:')] : []),
  ];
}

/** One of two readings is wrong, and a reader has to look which; the reason for the route may be cut before it. */
const readTwice = ({ risk: { disagreements } }: Report): Block[] =>
  disagreements.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          spans: [strong('What was read in two ways, and has to be looked up in the contract:')],
        },
        { kind: 'list', items: disagreements.map((text) => [plain(text)]) },
      ];

/** What a reader must know who reads nothing else. */
export function executiveSummary(report: Report): Block[] {
  const missing = report.sections.filter(isMissing);
  const reasons = report.risk.reasons.slice(0, MAX_REASONS);
  const titles = listed(missing.map(({ title }) => title));
  return [
    { kind: 'heading', level: 1, text: 'Executive summary' },
    ...(report.brief ? dealSummary(report, report.brief) : []),
    ...(report.brief
      ? []
      : [
          {
            kind: 'paragraph',
            spans: [plain(`${contractSentence(report)} ${findingsSentence(report)}`)],
          } satisfies Block,
        ]),
    ...notReadSummary(report),
    { kind: 'paragraph', spans: riskSpans(report) },
    ...(reasons.length > 0
      ? [{ kind: 'list', items: reasons.map(({ text }) => [plain(text)]) } satisfies Block]
      : []),
    ...readTwice(report),
    ...(missing.length > 0
      ? [
          {
            kind: 'paragraph',
            spans: [
              strong('This report is partial. '),
              plain(`It does not cover ${titles}; see “What is missing”.`),
            ],
          } satisfies Block,
        ]
      : []),
  ];
}
