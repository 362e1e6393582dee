import { contractSectionGeneratedV1, contractSectionGenerationRequestedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const generate = {
  stage: 'generate',
  request: contractSectionGenerationRequestedV1,
  answer: contractSectionGeneratedV1,
  output: (answer) => answer,
  progress: () => ({}),
  costUsd: ({ costUsd }) => costUsd,
  documents: {},
  /** What the reviewer who sent the section back in the round before wrote about it. */
  reviewersWords(decisions, { round, item, previous }) {
    const [words] = decisions
      .filter((decision) => decision.round === round - 1)
      .flatMap(({ changes, decidedBy }) => changes.map((change) => ({ ...change, decidedBy })))
      .filter(({ sectionId }) => sectionId === item);
    if (!words) return {};
    return {
      change: { comment: words.comment, by: words.decidedBy, ...(previous && { section: previous }) },
    };
  },
  movesRun: true,
} as const satisfies StageDefinition<
  typeof contractSectionGenerationRequestedV1,
  typeof contractSectionGeneratedV1
>;
