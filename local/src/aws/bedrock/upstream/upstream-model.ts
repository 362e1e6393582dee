import type { Log } from '../../../core/protocols/log.ts';
import { badAnswer } from '../bad-answer.ts';
import type { Model } from '../embedded-model.ts';
import { askUpstream } from './ask-upstream.ts';
import { chatRequest } from './chat-request.ts';
import { chatResponse } from './chat-response.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { createPace, type PaceLimits } from './pace.ts';
import { createProgress } from './progress.ts';
import { sharedAnswers } from './shared-answers.ts';

/** An OpenAI-compatible server. */
export interface Upstream {
  /** Base address with its version, e.g. `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  /** Model to ask for; the model id of the request unless given. */
  readonly model?: string;
  readonly apiKey?: string;
  /** Questions that the server is asked at once; the others wait. 1 on this machine unless given, else 8. */
  readonly concurrency?: number;
  /** Told how far the server is, a line every few seconds. */
  readonly onProgress?: (line: string) => void;
  /** How long a server may take; by its measured speed unless given. */
  readonly limits?: PaceLimits;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const ELSEWHERE = 8;

/** Questions that a server is asked at once: a model on this machine answers none faster by being asked two. */
export const defaultConcurrency = (url: string): number =>
  LOOPBACK.test(new URL(url).hostname) ? 1 : ELSEWHERE;

/** Answers by an OpenAI-compatible server. */
export function upstreamModel(
  { url, model, apiKey, concurrency = defaultConcurrency(url), onProgress, limits }: Upstream,
  log?: Log,
): Model {
  const endpoint = new URL(`${url.replace(/\/+$/, '')}/chat/completions`);
  const headers = {
    'content-type': 'application/json',
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  };
  const limit = limitConcurrency(concurrency);
  const share = sharedAnswers<unknown>();
  const pace = createPace(limits);
  const progress = createProgress({ waiting: limit.waiting, onProgress, log });
  return async ({ modelId, request, badOutput }) => {
    const startedAt = Date.now();
    const body = JSON.stringify(chatRequest(model ?? modelId, request));
    const answered = await share(body, () =>
      limit.run(() => askUpstream({ endpoint, headers, body, pace, progress: progress.answer() })),
    );
    const answer = chatResponse(answered, Date.now() - startedAt);
    if (!badOutput) return answer;
    return {
      ...answer,
      output: { message: { role: 'assistant', content: [{ text: badAnswer(badOutput) }] } },
    };
  };
}
