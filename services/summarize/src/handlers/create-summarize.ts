import {
  contractBriefRequestedV1,
  contractSectionGenerationRequestedV1,
  contractSectionPlanningRequestedV1,
  contractSectionValidationRequestedV1,
} from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { generateSection } from '../app/generate-section.ts';
import { type BriefPorts, makeBrief } from '../app/make-brief.ts';
import { planReport } from '../app/plan-report.ts';
import type { SummarizePorts } from '../app/ports.ts';
import { validateSection } from '../app/validate-section.ts';

/** Takes the requests for a report's sections and its brief, and answers them. */
export const createSummarize = (queue: EventQueuePorts, ports: SummarizePorts & BriefPorts) =>
  eventQueue(
    [
      on(contractSectionPlanningRequestedV1, planReport(ports)),
      on(contractSectionGenerationRequestedV1, generateSection(ports)),
      on(contractSectionValidationRequestedV1, validateSection(ports)),
      on(contractBriefRequestedV1, makeBrief(ports)),
    ],
    queue,
  );
