import { contractTaskFailedV1 } from '@countersign/events';
import { type EventQueuePorts, eventQueue, on } from '@countersign/shared/aws';
import { type ResumePorts, takeAnswer, takeFailure } from '../app/resume.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';

/** Takes the answers of the services and hands them to the state machine. */
export function createResume(queue: EventQueuePorts, ports: ResumePorts) {
  const answer = takeAnswer(ports);
  return eventQueue(
    [
      ...Object.values(SERVICE_STAGES).map((stage) => on(stage.answer, answer)),
      on(contractTaskFailedV1, takeFailure(ports)),
    ],
    queue,
  );
}
