import { contractClassificationRequestedV1, contractClassifiedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const classify = {
  stage: 'classify',
  request: contractClassificationRequestedV1,
  answer: contractClassifiedV1,
  output: (answer) => answer,
  progress: ({ contractType, score }) => ({ contractType, typeScore: score }),
  costUsd: ({ costUsd }) => costUsd,
  documents: { classification: 'classification' },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'nothing',
  movesRun: true,
} as const satisfies StageDefinition<typeof contractClassificationRequestedV1, typeof contractClassifiedV1>;
