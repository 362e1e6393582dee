import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { GIVEN_UP } from '../../cli/src/dead-letters/dead-letter.ts';
import { LOOK_SECONDS, moveBack } from '../../cli/src/dead-letters/dead-letter-queue.ts';
import { queueNamed } from '../support/queues.ts';
import type { System } from '../support/system.ts';
import { deadLettersOf } from './dead-letters.ts';
import { type DeadLetter, type Evidence, isSameMessage } from './evidence.ts';

/** Deliveries of a message after which its queue gives it up; each kill may end one of those under way. */
const DELIVERIES = 5;
/** A message that fails five times more is back among the dead letters after its pauses, of twenty-one minutes together. */
const WAIT_MS = 1_500_000;
const LOOKED_AT_MS = (LOOK_SECONDS + 1) * 1_000;

type Message = Evidence['putBack'][number];

/**
 * Of the dead letters, those that operations put back after kills: what its queue gave up without a word of ours, and that
 * was not put back before. A queue in which anything else lies is left as it is, since it is moved whole; only what nobody
 * can read may lie there, and comes again.
 */
function dueOf(
  lying: readonly DeadLetter[],
  { unreadable, putBack }: Pick<Evidence, 'unreadable' | 'putBack'>,
): DeadLetter[] {
  const isAmong = (messages: readonly Message[], letter: DeadLetter) =>
    messages.some((each) => isSameMessage(each, letter));
  const isDue = (letter: DeadLetter) => letter.reason === GIVEN_UP && !isAmong(putBack, letter);
  const toldBy = lying.filter((letter) => !isDue(letter) && !isAmong(unreadable, letter));
  return lying.filter((each) => isDue(each) && !toldBy.some(({ queue }) => queue === each.queue));
}

/**
 * What operations do after so many kills that some message was under way at five: they put it back, once, and wait until it
 * is worked on, or lies there again for the oracle to tell. Answers what was put back; nothing where there were too few
 * kills for it.
 */
export async function putBackWhatKillsGaveUp(
  { sqs }: Pick<System, 'sqs'>,
  kills: number,
  unreadable: Evidence['unreadable'],
  { everyMs, forMs } = { everyMs: LOOKED_AT_MS, forMs: WAIT_MS },
): Promise<Message[]> {
  if (kills < DELIVERIES) return [];
  const urlOf = async (QueueName: string) =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  const isUnderWay = async (queue: string) => (await (await queueNamed(sqs, queue)).messages()) > 0;
  const putBack: Message[] = [];
  const until = Date.now() + forMs;
  for (;;) {
    // First what is on its way, or it might come to lie there between the two looks.
    const queues = [...new Set(putBack.map(({ queue }) => queue))];
    const underWay = (await Promise.all(queues.map(isUnderWay))).some(Boolean);
    const lying = await deadLettersOf({ sqs });
    const due = dueOf(lying, { unreadable, putBack });
    // What nobody can read may have been given up by kills as well, before a function said so, or be on its way.
    const isWhole = unreadable.every((each) => lying.some((letter) => isSameMessage(each, letter)));
    if ((due.length === 0 && isWhole && !underWay) || Date.now() > until) break;
    putBack.push(...due.map(({ queue, body }) => ({ queue, body })));
    for (const name of new Set(due.map(({ queue }) => queue)))
      await moveBack(sqs, await urlOf(`${name}-dlq`), await urlOf(name));
    await sleep(everyMs);
  }
  // The oracle looks next.
  await sleep(everyMs);
  return putBack;
}

/** How many messages of which queues were put back. */
export function putBackInWords(putBack: readonly Message[]): string {
  const queues = Object.entries(Object.groupBy(putBack, ({ queue }) => queue));
  const ofWhich = queues.map(([queue, messages = []]) => `${messages.length} of ${queue}`).join(', ');
  return `${putBack.length} messages that kills had ended too often were put back${ofWhich && `: ${ofWhich}`}`;
}
