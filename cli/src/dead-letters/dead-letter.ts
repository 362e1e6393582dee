import type { Message } from '@aws-sdk/client-sqs';
import { asLines } from '@countersign/documents/text/inert-text';
import { runId } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import * as z from 'zod';

/** As long as a record names the type of an event. */
const LONGEST_TYPE = 200;

const event = z.looseObject({
  'detail-type': z.string().optional(),
  detail: z
    .looseObject({ subject: runId.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** What Lambda sends to a destination of an event that a function failed on: the event, and with what it failed. */
const failedInvocation = z.object({
  requestPayload: event,
  responsePayload: z.object({ errorType: z.string().optional(), errorMessage: z.string() }),
});

function parsed({ Body = '' }: Message): unknown {
  try {
    return JSON.parse(Body);
  } catch {
    return undefined;
  }
}

const eventIn = (message: Message) => {
  const body = parsed(message);
  return failedInvocation.safeParse(body).data?.requestPayload ?? event.safeParse(body).data;
};

/** What the audit archive keeps of a message that is deleted: enough to know it by, and none of its words. */
export function traceOf(message: Message) {
  const found = eventIn(message);
  const eventType = found?.['detail-type']?.slice(0, LONGEST_TYPE);
  return {
    message: {
      messageId: message.MessageId ?? '',
      sha256: sha256(message.Body ?? ''),
      ...(eventType && { eventType }),
    },
    ...(found?.detail?.subject && { runId: found.detail.subject }),
  };
}

/** Why a message lies there of which nobody said why: its queue gave it up by itself. */
export const GIVEN_UP = 'failed five times; see the log of its function';

/** Why a message lies there: in the words of who put it there, be it a function, Lambda, EventBridge or SNS. */
export function reasonOf(message: Message): string {
  const said = (name: string) => message.MessageAttributes?.[name]?.StringValue;
  const inWords = (type: string | undefined, words: string | undefined) =>
    words === undefined ? undefined : `${type ?? 'Error'}: ${words}`;
  const { errorType, errorMessage } = failedInvocation.safeParse(parsed(message)).data?.responsePayload ?? {};
  return (
    said('reason') ??
    inWords(errorType, errorMessage) ??
    inWords(said('ERROR_CODE'), said('ERROR_MESSAGE')) ??
    inWords(said('ErrorCode'), said('ErrorMessage')) ??
    GIVEN_UP
  );
}

/** The type of the event in a message. */
export function typeOf(message: Message): string {
  return parsed(message) === undefined ? 'not JSON' : (eventIn(message)?.['detail-type'] ?? '–');
}

/** A message whole, as people read it: what it is, why it lies there, and its body. */
export function describeMessage(message: Message): string {
  const body =
    typeOf(message) === 'not JSON' ? message.Body : JSON.stringify(JSON.parse(message.Body ?? ''), null, 2);
  const about = [
    `message  ${message.MessageId}`,
    `event    ${typeOf(message)}`,
    `reason   ${reasonOf(message)}`,
  ];
  return `${asLines(about)}\n\n${body}`;
}
