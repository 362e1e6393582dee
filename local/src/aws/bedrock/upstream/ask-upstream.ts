import { text } from 'node:stream/consumers';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { Pace } from './pace.ts';
import { post } from './post.ts';
import type { AnswerProgress } from './progress.ts';
import { serverSentEvents } from './server-sent-events.ts';
import { streamedCompletion } from './streamed-completion.ts';
import { unreachable, upstreamError } from './upstream-error.ts';

export interface Question {
  readonly endpoint: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON of a chat completion with `stream`. */
  readonly body: string;
  readonly pace: Pace;
  readonly progress: AnswerProgress;
}

const CHARACTERS_PER_TOKEN = 4;

const modelError = (message: string) => new AwsApiError('ModelErrorException', message, 424);
const tooSlow = (what: string, ms: number) =>
  new AwsApiError('ModelTimeoutException', `The upstream model ${what} for ${Math.round(ms / 1000)} s`, 408);

/** What a promise answers, unless it takes too long. */
async function within<Result>(promise: Promise<Result>, ms: number, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(what, ms)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function brokenOff(cause: unknown): never {
  if (cause instanceof AwsApiError) throw cause;
  throw modelError(`The upstream broke off: ${String(cause)}`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw modelError(`The upstream answer is not JSON: ${(cause as Error).message}`);
  }
}

/** Reads a stream to its end, or as far as it comes: a connection that breaks leaves an answer that is cut off. */
async function readStream(stream: AsyncIterable<Uint8Array>, question: Question, askedAt: number) {
  const { body, pace, progress } = question;
  const promptTokens = Math.round(body.length / CHARACTERS_PER_TOKEN);
  const completion = streamedCompletion(promptTokens);
  let firstAt = 0;
  const next = <Result>(reading: Promise<Result>) =>
    completion.tokens() === 0
      ? within(reading, pace.firstMs(promptTokens), 'said nothing')
      : within(reading, pace.nextMs(), 'stopped in the middle of an answer');
  try {
    for await (const data of serverSentEvents(stream, next)) {
      const over = completion.add(data);
      if (completion.tokens() > 0) firstAt ||= Date.now();
      progress.token(completion.tokens());
      if (over) break;
    }
  } catch (cause) {
    if (cause instanceof AwsApiError) throw cause;
    if (completion.tokens() === 0) throw modelError(`The upstream answer is no stream: ${String(cause)}`);
  }
  if (completion.tokens() === 0) throw modelError('The upstream model answered nothing.');
  const tokens = completion.tokens();
  pace.saw({ promptTokens, firstMs: firstAt - askedAt, tokens, restMs: Date.now() - firstAt });
  progress.done(tokens);
  return completion.completion();
}

/**
 * The chat completion that a server answers with, streamed where it can.
 * @throws AwsApiError as Bedrock would, `ModelTimeoutException` where it takes longer than by its speed it should
 */
export async function askUpstream(question: Question): Promise<unknown> {
  const { endpoint, headers, body, pace } = question;
  const askedAt = Date.now();
  const firstMs = pace.firstMs(Math.round(body.length / CHARACTERS_PER_TOKEN));
  const { response: asked, stop } = post(endpoint, headers, body);
  const reached = asked.catch((cause: unknown) => {
    throw unreachable(endpoint, cause);
  });
  try {
    const response = await within(reached, firstMs, 'did not answer');
    const { statusCode = 500 } = response;
    const streams = response.headers['content-type']?.includes('text/event-stream') ?? false;
    if (statusCode === 200 && streams) return await readStream(response, question, askedAt);
    const answered = await within(text(response), firstMs, 'did not answer').catch(brokenOff);
    if (statusCode !== 200) throw upstreamError(statusCode, answered);
    return parsed(answered);
  } finally {
    // A server goes on to write for whoever is gone unless it is told.
    stop();
  }
}
