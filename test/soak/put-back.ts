import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { LOOK_SECONDS, moveBack } from '../../cli/src/dead-letters/dead-letter-queue.ts';
import type { System } from '../support/system.ts';
import { deadLettersOf } from './dead-letters.ts';
import type { DeadLetter, Evidence } from './evidence.ts';

/** Deliveries of a message after which its queue gives it up; each power cut ends one of those under way. */
const DELIVERIES = 5;
const WAIT_MS = 180_000;
const LOOKED_AT_MS = (LOOK_SECONDS + 1) * 1_000;

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
  // What nobody can read may have been given up by cuts as well, before a function said so.
  const isDue = ({ queue, body, reason }: DeadLetter) =>
    !reason.includes('not JSON') || !unreadable.some((each) => each.queue === queue && each.body === body);
  const look = async () => {
    const lying = await deadLettersOf(system);
    const isThere = ({ body }: { readonly body: string }) => lying.some((each) => each.body === body);
    return { due: lying.filter(isDue), isWhole: unreadable.every(isThere) };
  };
  const urlOf = async (QueueName: string) =>
    (await system.sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  const putBack = async (name: string) => moveBack(system.sqs, await urlOf(`${name}-dlq`), await urlOf(name));
  const given = new Set<string>();
  const until = Date.now() + WAIT_MS;
  for (let left = await look(); left.due.length > 0 || !left.isWhole; left = await look()) {
    if (Date.now() > until) break;
    for (const { body } of left.due) given.add(body);
    for (const name of new Set(left.due.map(({ queue }) => queue))) await putBack(name);
    await sleep(LOOKED_AT_MS);
  }
  // The oracle looks next.
  await sleep(LOOKED_AT_MS);
  return given.size;
}
