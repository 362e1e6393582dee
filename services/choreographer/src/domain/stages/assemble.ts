import { contractAssemblyRequestedV1, contractReportAssembledV1, MOST_DECISIONS } from '@countersign/events';
import { asReviewDecision } from '../gate/review.ts';
import type { StageDefinition } from './stage-definition.ts';

export const assemble = {
  stage: 'assemble',
  request: contractAssemblyRequestedV1,
  answer: contractReportAssembledV1,
  output: (answer) => answer,
  progress: () => ({}),
  costUsd: () => 0,
  documents: { docx: 'report.docx', pdf: 'report.pdf' },
  /** Who decided what, for the report to tell. */
  reviewersWords: (decisions) => ({ decisions: decisions.slice(-MOST_DECISIONS).map(asReviewDecision) }),
  fromRun: () => ({}),
  cappedBy: 'nothing',
  movesRun: true,
} as const satisfies StageDefinition<typeof contractAssemblyRequestedV1, typeof contractReportAssembledV1>;
