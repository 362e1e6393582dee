import { contractExtractedV1, contractExtractionRequestedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const extract = {
  stage: 'extract',
  request: contractExtractionRequestedV1,
  answer: contractExtractedV1,
  output: ({ reading: _, ...answer }) => answer,
  progress: ({ pages, language }) => ({ pages, language }),
  costUsd: ({ costUsd }) => costUsd,
  documents: { text: 'text' },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'contract',
  movesRun: true,
} as const satisfies StageDefinition<typeof contractExtractionRequestedV1, typeof contractExtractedV1>;
