import { contractSectionGeneratedV1, contractSectionGenerationRequestedV1 } from '@countersign/events';
import { deciderOf } from '../gate/review.ts';
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
      .flatMap((decision) => decision.changes.map((change) => ({ ...change, by: deciderOf(decision).name })))
      .filter(({ sectionId }) => sectionId === item);
    if (!words) return {};
    return {
      change: { comment: words.comment, by: words.by, ...(previous && { section: previous }) },
    };
  },
  /** Whom the firm acts for, where whoever brought the contract said it. */
  fromRun: ({ side }) => (side === null ? {} : { side }),
  cappedBy: 'contract and day',
  movesRun: true,
} as const satisfies StageDefinition<
  typeof contractSectionGenerationRequestedV1,
  typeof contractSectionGeneratedV1
>;
