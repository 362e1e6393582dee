import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { badAnswer } from '../bad-answer.ts';
import type { Model } from '../embedded-model.ts';
import { chatRequest } from './chat-request.ts';
import { chatResponse } from './chat-response.ts';
import { unreachable, upstreamError } from './upstream-error.ts';

/** An OpenAI-compatible server. */
export interface Upstream {
  /** Base address with its version, e.g. `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  /** Model to ask for; the model id of the request unless given. */
  readonly model?: string;
  readonly apiKey?: string;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AwsApiError(
      'ModelErrorException',
      `The upstream answer is not JSON: ${(cause as Error).message}`,
      424,
    );
  }
}

/** Answers by an OpenAI-compatible server. */
export function upstreamModel({ url, model, apiKey }: Upstream): Model {
  const endpoint = new URL(`${url.replace(/\/+$/, '')}/chat/completions`);
  const headers = {
    'content-type': 'application/json',
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  };
  return async ({ modelId, request, badOutput }) => {
    const startedAt = Date.now();
    const body = JSON.stringify(chatRequest(model ?? modelId, request));
    const response = await fetch(endpoint, { method: 'POST', headers, body }).catch((cause: unknown) => {
      throw unreachable(endpoint, cause);
    });
    const text = await response.text();
    if (!response.ok) throw upstreamError(response.status, text);
    const answer = chatResponse(parsed(text), Date.now() - startedAt);
    if (!badOutput) return answer;
    return { ...answer, output: { message: { role: 'assistant', content: [{ text: badAnswer() }] } } };
  };
}
