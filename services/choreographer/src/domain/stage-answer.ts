import type {
  ContractClassifiedV1,
  ContractExtractedV1,
  ContractIndexedV1,
  ContractReportAssembledV1,
  ContractRoutedV1,
  ContractSectionGeneratedV1,
  ContractSectionsPlannedV1,
  ContractSectionValidatedV1,
} from '@countersign/events';
import type { Run } from './run.ts';

/** The facts that answer a request. */
export type AnswerEvent =
  | ContractExtractedV1
  | ContractClassifiedV1
  | ContractSectionsPlannedV1
  | ContractSectionGeneratedV1
  | ContractSectionValidatedV1
  | ContractRoutedV1
  | ContractReportAssembledV1
  | ContractIndexedV1;

/** What an answer means: for the state machine, for the run's row, and in money. */
export interface Answer {
  /** Output of the task: references and statuses. */
  readonly output: Readonly<Record<string, unknown>>;
  readonly progress: Partial<Run>;
  readonly costUsd: number;
}

const LONGEST_REASON = 500;

/** Why a verdict is not `passed`; null when it is. */
function verdictReason({ outcome, errors }: ContractSectionValidatedV1['data']): string | null {
  if (outcome === 'passed') return null;
  const [first] = errors;
  const why = first ? `${first.rule}: ${first.message}` : 'no reason was given';
  const verdict = outcome === 'failed' ? 'Failed its checks, also after a repair' : 'Failed the safety check';
  return `${verdict} (${why})`.slice(0, LONGEST_REASON);
}

/** Reads an answer. */
export function readAnswer({ type, data }: AnswerEvent): Answer {
  switch (type) {
    case 'contract.extracted.v1':
      return {
        output: data,
        progress: { pages: data.pages, language: data.language },
        costUsd: data.costUsd,
      };
    case 'contract.classified.v1':
      return {
        output: data,
        progress: { contractType: data.contractType, typeScore: data.score },
        costUsd: data.costUsd,
      };
    case 'contract.sections-planned.v1':
      return { output: data, progress: { sectionsTotal: data.sections.length }, costUsd: 0 };
    case 'contract.section-generated.v1':
      return { output: data, progress: {}, costUsd: data.costUsd };
    case 'contract.section-validated.v1': {
      const { errors, ...verdict } = data;
      return { output: { ...verdict, failure: verdictReason(data) }, progress: {}, costUsd: 0 };
    }
    case 'contract.routed.v1':
      return {
        output: data,
        progress: {
          riskScore: data.risk.score,
          riskLevel: data.risk.level,
          route: data.route,
          alerts: data.alerts,
        },
        costUsd: 0,
      };
    case 'contract.report-assembled.v1':
    case 'contract.indexed.v1':
      return { output: data, progress: {}, costUsd: 0 };
  }
}

/** Name under which the state machine sees a task's error: whatever passes downstream is retried under one name. */
export const taskErrorName = (error: { name: string; class: string; retryable: boolean }): string =>
  error.class === 'downstream' && error.retryable ? 'DownstreamUnavailable' : error.name;
