import {
  contractAssemblyRequestedV1,
  contractClassificationRequestedV1,
  contractExtractionRequestedV1,
  contractIndexingRequestedV1,
  contractRoutingRequestedV1,
  contractSectionGenerationRequestedV1,
  contractSectionPlanningRequestedV1,
  contractSectionValidationRequestedV1,
  type EventContract,
  type Stage,
} from '@countersign/events';

/** Stages that a service works on; the review is a person's. */
export type ServiceStage = Exclude<Stage, 'review'>;

/** Which request each stage sends. */
export const REQUEST_OF: Readonly<Record<ServiceStage, EventContract>> = {
  extract: contractExtractionRequestedV1,
  classify: contractClassificationRequestedV1,
  'plan-sections': contractSectionPlanningRequestedV1,
  generate: contractSectionGenerationRequestedV1,
  validate: contractSectionValidationRequestedV1,
  route: contractRoutingRequestedV1,
  assemble: contractAssemblyRequestedV1,
  index: contractIndexingRequestedV1,
} as unknown as Record<ServiceStage, EventContract>;

/** The row shows a run as generating while its sections are drafted, checked and repaired side by side. */
export const movesRun = (stage: Stage): boolean => stage !== 'validate';
