import { SECTION_PLAN } from '@countersign/api';
import { contractSectionPlanningRequestedV1, contractSectionsPlannedV1 } from '@countersign/events';
import type { StageDefinition } from './stage-definition.ts';

export const planSections = {
  stage: 'plan-sections',
  request: contractSectionPlanningRequestedV1,
  answer: contractSectionsPlannedV1,
  output: (answer) => answer,
  progress: ({ sections }) => ({ sectionsTotal: sections.length }),
  costUsd: () => 0,
  documents: { plan: SECTION_PLAN },
  reviewersWords: () => ({}),
  fromRun: () => ({}),
  cappedBy: 'nothing',
  movesRun: true,
} as const satisfies StageDefinition<
  typeof contractSectionPlanningRequestedV1,
  typeof contractSectionsPlannedV1
>;
