import {
  type Brief,
  type Classification,
  type ContractAssemblyRequestedV1,
  type ContractAssemblyRequestedV1Data,
  contractAssemblyRequestedV1,
  type ExtractedText,
  type Routing,
  type ScoredFinding,
  type ValidatedSection,
} from '@countersign/events';
import { newEvent, type ObjectStore, outgoing, putJsonOnce, runKeys } from '@countersign/shared';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';

export const RUN = 'run-5f0c2a9b7d31e486';
export const NOW = new Date('2026-11-22T09:12:44.102Z');

const TEXT: ExtractedText = {
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: '',
  bodyEnd: 0,
  pages: [],
  reading: { kind: 'contract', attachments: [], signatures: [], foreignPassages: [], warnings: [] },
};

const CLASSIFICATION: Classification = {
  version: 1,
  contractType: 'distributor',
  score: 0.93,
  threshold: 0.5,
  confident: true,
  ranking: [{ type: 'distributor', score: 0.93 }],
  model: 'countersign-dev-contract-type',
};

export const aFinding = (id: string, changes: Partial<ScoredFinding> = {}): ScoredFinding => ({
  id,
  sectionId: id.replace(/-\d+$/, ''),
  category: 'uncapped-liability',
  title: 'Liability is not capped',
  detail: 'The distributor is liable without limit for breach of confidentiality.',
  severity: 'critical',
  points: 40,
  rule: 'uncapped-liability',
  citations: [{ quote: 'shall be liable without limitation', page: 7 }],
  ...changes,
});

export const aSection = (
  id: string,
  title: string,
  changes: Partial<ValidatedSection> = {},
): ValidatedSection => ({
  version: 1,
  sectionId: id,
  title,
  revision: 0,
  modelId: 'eu.anthropic.claude-sonnet-4-6',
  outcome: 'passed',
  errors: [],
  content: { summary: `What the contract says on ${title.toLowerCase()}.`, findings: [], fields: [] },
  ...changes,
});

export function aRouting(findings: readonly ScoredFinding[], changes: Partial<Routing> = {}): Routing {
  return {
    version: 1,
    playbook: { name: 'standard', version: '1' },
    score: 40,
    level: 'high',
    route: 'review',
    group: 'commercial-contracts',
    lead: 'legal-leads',
    approvalsRequired: 1,
    reviewHours: 24,
    findings: [...findings],
    explanation: findings.map(({ rule, points, id, title }) => ({
      rule,
      points,
      findingId: id,
      text: `${title}: it costs more than the contract is worth.`,
    })),
    alerts: [],
    ...changes,
  };
}

export interface Sample {
  readonly sections: readonly ValidatedSection[];
  readonly findings: readonly ScoredFinding[];
  /** Sections that did not come about. */
  readonly missing?: ContractAssemblyRequestedV1Data['sections'];
  readonly decisions?: ContractAssemblyRequestedV1Data['decisions'];
  readonly text?: Partial<ExtractedText>;
  readonly classification?: Partial<Classification>;
  readonly routing?: Partial<Routing>;
  readonly brief?: Partial<Brief>;
  readonly request?: Partial<ContractAssemblyRequestedV1Data>;
}

/** Stores what the stages before leave, and makes the request that follows. */
export async function requestFor(
  store: ObjectStore,
  sample: Sample,
  round = 0,
): Promise<ContractAssemblyRequestedV1> {
  const put = async (key: string, value: unknown) => (await putJsonOnce(store, key, value)).ref;
  const outcomes = sample.sections.map(async (section) => ({
    id: section.sectionId,
    title: section.title,
    status: section.outcome === 'failed_safety_check' ? ('unsafe' as const) : ('done' as const),
    section: await put(runKeys.section(RUN, section.sectionId, section.revision), section),
    revision: section.revision,
  }));
  const data: ContractAssemblyRequestedV1Data = {
    fileName: 'distribution-agreement.pdf',
    text: await put(runKeys.text(RUN), { ...TEXT, ...sample.text }),
    classification: await put(runKeys.classification(RUN), { ...CLASSIFICATION, ...sample.classification }),
    routing: await put(runKeys.routing(RUN, round), aRouting(sample.findings, sample.routing)),
    reportType: 'contract-review',
    pages: 14,
    round,
    sections: [...(await Promise.all(outcomes)), ...(sample.missing ?? [])],
    decisions: sample.decisions ?? [],
    ...(sample.brief && { brief: await put(runKeys.brief(RUN), emptyBrief(sample.brief)) }),
    ...sample.request,
  };
  return newEvent('choreographer', outgoing(contractAssemblyRequestedV1, data), { runId: RUN }, NOW);
}
