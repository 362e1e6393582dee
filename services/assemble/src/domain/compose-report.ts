import {
  type Brief,
  type Classification,
  type ContractAssemblyRequestedV1Data,
  DISAGREEMENT_RULE,
  type ExtractedText,
  type ReadingWarning,
  type ReviewDecision,
  type Routing,
  type ScoredFinding,
  type SectionOutcome,
  type ValidatedSection,
} from '@countersign/events';
import { burdensOnPaper, ownTitle, ownWords, verdictReason } from '@countersign/shared';
import { nearMisses } from './brief/near-misses.ts';
import { pageOfWords } from './brief/page-of-words.ts';
import { findingTerms } from './finding-terms.ts';
import type { Report, ReportFinding, ReportSection } from './report.ts';
import { severityChanges } from './severity-changes.ts';
import { sourcedSummary } from './sourced-summary.ts';
import { unseenPages, wasSharedOut } from './unseen-pages.ts';
import { reviewedScore, weighedReasons } from './weighed-reasons.ts';

/** What the stages before found out. */
export interface Material {
  readonly runId: string;
  /** Instant of the request. */
  readonly requestedAt: string;
  readonly request: ContractAssemblyRequestedV1Data;
  readonly text: Pick<ExtractedText, 'language' | 'text' | 'pages'>;
  /** What was not read, or read with doubt. */
  readonly warnings: readonly ReadingWarning[];
  readonly classification: Classification;
  readonly routing: Routing;
  /** Missing for runs of before the brief. */
  readonly brief?: Brief | undefined;
  /** The sections that stand, by id. */
  readonly sections: ReadonlyMap<string, ValidatedSection>;
  /** Those that failed or are unsafe, of which only the verdict is told. */
  readonly withheld: ReadonlyMap<string, ValidatedSection>;
}

function toFinding(
  finding: ScoredFinding,
  number: string,
  decisions: readonly ReviewDecision[],
): ReportFinding {
  const changes = severityChanges(finding, decisions);
  return {
    number,
    category: finding.category,
    title: finding.title,
    detail: ownWords(finding),
    terms: findingTerms(finding),
    severity: changes.at(-1)?.to ?? finding.severity,
    changes,
    quotes: finding.citations.map(({ quote, page }) => ({ text: quote, ...(page && { page }) })),
  };
}

/** Facts that the brief has: where there is one, they are taken from it, and told once. */
const IN_BRIEF: ReadonlySet<string> = new Set(['party', 'effective-date', 'term', 'jurisdiction']);

function toSection(outcome: SectionOutcome, number: number, material: Material): ReportSection {
  const { id, title, status } = outcome;
  const content = status === 'done' ? material.sections.get(id)?.content : undefined;
  if (!content) {
    const verdict = material.withheld.get(id);
    const reason = (verdict && verdictReason(verdict)) ?? outcome.reason ?? 'No reason was recorded.';
    return { kind: 'missing', id, number, title, status: status === 'unsafe' ? 'unsafe' : 'failed', reason };
  }
  const findings = material.routing.findings.filter(({ sectionId }) => sectionId === id);
  return {
    kind: 'written',
    id,
    number,
    title,
    summary: sourcedSummary(
      content.summary,
      findings.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
      material.text,
    ),
    fields: (content.fields ?? []).filter(({ name }) => !(material.brief && IN_BRIEF.has(name))),
    gaps: content.gaps ?? [],
    findings: findings.map((finding, index) =>
      toFinding(finding, `${number}.${index + 1}`, material.request.decisions),
    ),
  };
}

function riskOf(routing: Routing, decisions: readonly ReviewDecision[]): Report['risk'] {
  const { level, side, playbook, route, because, positions = [], asks = [], paper } = routing;
  const score = reviewedScore(routing, decisions);
  return {
    level,
    score,
    ...(score !== routing.score && { routedScore: routing.score }),
    side,
    positions: positions.filter(({ grade }) => grade === 'walk-away' || grade === 'fallback'),
    asks,
    ...(paper && { paper }),
    kept: positions.filter(({ grade }) => grade === 'standard').map(({ clause }) => clause),
    playbook,
    autoApproved: route === 'auto-approve',
    because,
    disagreements: routing.explanation
      .filter(({ rule }) => rule === DISAGREEMENT_RULE)
      .map(({ text }) => text),
    reasons: weighedReasons(routing, decisions),
  };
}

/** Gathers what the stages found and what people decided into one report. */
export function composeReport(material: Material): Report {
  const { request, classification, routing } = material;
  const decisions = request.decisions.toSorted((a, b) => a.at.localeCompare(b.at));
  const ordered = { ...material, request: { ...request, decisions } };
  const brief = material.brief && {
    ...material.brief,
    burdens: burdensOnPaper(material.brief.burdens, routing.paper),
  };
  return {
    runId: material.runId,
    round: request.round,
    reportType: request.reportType,
    fileName: request.fileName,
    ...(request.document && { sha256: request.document.sha256 }),
    pages: request.pages,
    language: material.text.language,
    warnings: material.warnings,
    date: decisions.at(-1)?.at ?? material.requestedAt,
    ownTitle: ownTitle(classification.contractType, material.text.text),
    contractType: {
      type: classification.contractType,
      score: classification.score,
      confident: classification.confident,
    },
    risk: riskOf(routing, decisions),
    coverage: {
      sharedOut: wasSharedOut([...material.sections.values()]),
      unseen: unseenPages(material.text, [...material.sections.values()]),
    },
    sections: request.sections.map((outcome, index) => toSection(outcome, index + 1, ordered)),
    ...(brief && { brief }),
    subjectPage: brief?.subject ? pageOfWords(brief.subject, material.text) : undefined,
    nearMisses: brief ? nearMisses(brief, material.text) : [],
    decisions,
    models: [
      ...new Set([classification.model, ...[...material.sections.values()].map(({ modelId }) => modelId)]),
    ],
  };
}
