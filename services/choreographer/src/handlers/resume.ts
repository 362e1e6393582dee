import { contractTaskFailedV1 } from '@countersign/events';
import { on, queueConsumer } from '@countersign/shared';
import { takeAnswer, takeFailure } from '../app/resume.ts';
import { consumerPorts, ports } from '../container.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';

const answer = takeAnswer(ports);

/** Takes the answers of the services and hands them to the state machine. */
export const handler = queueConsumer(
  [
    ...Object.values(SERVICE_STAGES).map((stage) => on(stage.answer, answer)),
    on(contractTaskFailedV1, takeFailure(ports)),
  ],
  consumerPorts,
);
