import {
  contractClassifiedV1,
  contractExtractedV1,
  contractIndexedV1,
  contractReportAssembledV1,
  contractRoutedV1,
  contractSectionGeneratedV1,
  contractSectionsPlannedV1,
  contractSectionValidatedV1,
  contractTaskFailedV1,
} from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { takeAnswer, takeFailure } from '../app/resume.ts';
import { consumerPorts, ports } from '../container.ts';

const answer = takeAnswer(ports);

/** Takes the answers of the services and hands them to the state machine. */
export const handler = queueConsumer(
  [
    on(contractExtractedV1, answer),
    on(contractClassifiedV1, answer),
    on(contractSectionsPlannedV1, answer),
    on(contractSectionGeneratedV1, answer),
    on(contractSectionValidatedV1, answer),
    on(contractRoutedV1, answer),
    on(contractReportAssembledV1, answer),
    on(contractIndexedV1, answer),
    on(contractTaskFailedV1, takeFailure(ports)),
  ],
  consumerPorts,
);
