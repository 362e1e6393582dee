import { sectionDocument } from '@countersign/api';
import {
  type ContractSectionValidatedV1Data,
  contractSectionValidatedV1,
  contractSectionValidationRequestedV1,
} from '@countersign/events';
import { storableText } from '@countersign/shared';
import type { StageDefinition } from './stage-definition.ts';

const LONGEST_REASON = 500;

/** Why a verdict is not `passed`; null when it is. */
function verdictReason({ outcome, errors }: ContractSectionValidatedV1Data): string | null {
  if (outcome === 'passed') return null;
  const [first] = errors;
  const why = first ? `${first.rule}: ${first.message}` : 'no reason was given';
  const verdict = outcome === 'failed' ? 'Failed its checks, also after a repair' : 'Failed the safety check';
  return storableText(`${verdict} (${why})`, LONGEST_REASON);
}

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
  isCapped: false,
  movesRun: false,
} as const satisfies StageDefinition<
  typeof contractSectionValidationRequestedV1,
  typeof contractSectionValidatedV1
>;
