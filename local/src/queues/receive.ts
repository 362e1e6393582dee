import { z } from 'zod';
import type { AwsRequest, AwsResponse } from '../wire/aws-api.ts';
import type { Fauxqs } from './fauxqs.ts';
import { findQueueByUrl } from './find-queue.ts';
import { inject } from './inject.ts';
import { nextChange } from './waiting.ts';

const waitSchema = z.looseObject({
  QueueUrl: z.string(),
  WaitTimeSeconds: z.number().min(0).max(20).optional(),
});

/** `ReceiveMessage`, with long polling that sleeps until something comes. */
export async function receiveMessage(fauxqs: Fauxqs, request: AwsRequest): Promise<AwsResponse> {
  const input = waitSchema.parse(JSON.parse(Buffer.from(request.body).toString()));
  const queue = findQueueByUrl(fauxqs, input.QueueUrl);
  const wait = input.WaitTimeSeconds ?? Number(queue.attributes.ReceiveMessageWaitTimeSeconds ?? 0);
  const until = Date.now() + wait * 1000;
  const body = Buffer.from(JSON.stringify({ ...input, WaitTimeSeconds: 0 }));
  for (;;) {
    const response = await inject(fauxqs, { ...request, body });
    if (response.status !== 200 || Date.now() >= until || holdsMessages(response)) {
      queue.notifyWaiters();
      return response;
    }
    await nextChange(queue, until - Date.now());
  }
}

function holdsMessages(response: AwsResponse): boolean {
  const { Messages } = JSON.parse(Buffer.from(response.body ?? '').toString()) as { Messages?: unknown[] };
  return Messages !== undefined;
}
