import { contractBriefedV1, contractBriefRequestedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const brief = {
  stage: 'brief',
  request: contractBriefRequestedV1,
  answer: contractBriefedV1,
  output: (answer) => answer,
  progress: () => ({}),
  costUsd: ({ costUsd = 0 }) => costUsd,
  documents: { brief: 'brief' },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'contract and day',
  overCap: { overCap: true },
  movesRun: true,
} as const satisfies StageDefinition<typeof contractBriefRequestedV1, typeof contractBriefedV1>;
