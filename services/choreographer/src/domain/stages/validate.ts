import { sectionDocument } from '@countersign/api';
import { contractSectionValidatedV1, contractSectionValidationRequestedV1 } from '@countersign/events';
import { verdictReason } from '@countersign/shared';
import type { StageDefinition } from './stage-definition.ts';

export const validate = {
  stage: 'validate',
  request: contractSectionValidationRequestedV1,
  answer: contractSectionValidatedV1,
  output(answer) {
    const { errors, ...verdict } = answer;
    return { ...verdict, failure: verdictReason(answer) };
  },
  progress: () => ({}),
  costUsd: () => 0,
  documents: { section: sectionDocument },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'nothing',
  movesRun: false,
} as const satisfies StageDefinition<
  typeof contractSectionValidationRequestedV1,
  typeof contractSectionValidatedV1
>;
