import { setTimeout as sleep } from 'node:timers/promises';
import { StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { queueNamed } from '../support/queues.ts';
import type { System } from '../support/system.ts';
import { deadLettersOf } from './dead-letters.ts';
import type { DeadLetter, Evidence } from './evidence.ts';

/** Deliveries of a message after which its queue gives it up; each power cut ends one of those under way. */
const DELIVERIES = 5;
const WAIT_MS = 180_000;

/**
 * What operations do after so many power cuts that some message was under way at five: they put it back. Answers how
 * many there were; none where there were too few cuts for it.
 */
export async function putBackWhatCutsGaveUp(
  system: System,
  kills: number,
  unreadable: Evidence['unreadable'],
): Promise<number> {
  if (kills < DELIVERIES) return 0;
  const ofWeather = async (): Promise<DeadLetter[]> =>
    (await deadLettersOf(system)).filter(
      ({ queue, body }) => !unreadable.some((each) => each.queue === queue && each.body === body),
    );
  const given = await ofWeather();
  for (const name of new Set(given.map(({ queue }) => queue))) {
    const arnOf = async (queue: string) => (await queueNamed(system.sqs, queue)).arn();
    await system.sqs.send(
      new StartMessageMoveTaskCommand({
        SourceArn: await arnOf(`${name}-dlq`),
        DestinationArn: await arnOf(name),
      }),
    );
  }
  const until = Date.now() + WAIT_MS;
  while ((await ofWeather()).length > 0 && Date.now() < until) await sleep(1_000);
  return given.length;
}
