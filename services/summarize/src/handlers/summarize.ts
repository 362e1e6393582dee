import {
  contractBriefRequestedV1,
  contractSectionGenerationRequestedV1,
  contractSectionPlanningRequestedV1,
  contractSectionValidationRequestedV1,
} from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { generateSection } from '../app/generate-section.ts';
import { makeBrief } from '../app/make-brief.ts';
import { planReport } from '../app/plan-report.ts';
import { validateSection } from '../app/validate-section.ts';
import { briefPorts, consumerPorts, summarizePorts } from '../container.ts';

export const handler = queueConsumer(
  [
    on(contractSectionPlanningRequestedV1, planReport(summarizePorts)),
    on(contractSectionGenerationRequestedV1, generateSection(summarizePorts)),
    on(contractSectionValidationRequestedV1, validateSection(summarizePorts)),
    on(contractBriefRequestedV1, makeBrief(briefPorts)),
  ],
  consumerPorts,
);
