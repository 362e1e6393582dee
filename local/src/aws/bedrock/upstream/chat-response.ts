import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { ConverseResponse } from '../wire/converse.ts';

const chatCompletion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({
    prompt_tokens: z.number(),
    completion_tokens: z.number(),
    prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
  }),
});

const STOP_REASONS: Readonly<Record<string, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  content_filter: 'content_filtered',
};

type Called = {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
};

/** A call whose arguments are no JSON is given as the text it is, so that the model is told what was wrong with it. */
function blockOf(call: Called): object {
  try {
    const input: unknown = JSON.parse(call.function.arguments);
    return { toolUse: { toolUseId: call.id, name: call.function.name, input } };
  } catch {
    return { text: call.function.arguments };
  }
}

/** The one JSON object in words about it, as in a fenced block; other text as it is. */
function answerIn(text: string): string {
  const fenced = /```(?:json)?\s*(\{[\s\S]*\})\s*```/.exec(text)?.[1];
  return fenced ?? text;
}

/**
 * A chat completion as a Converse response.
 * @throws AwsApiError `ModelErrorException` for an answer that is no chat completion with usage.
 */
export function chatResponse(body: unknown, latencyMs: number): ConverseResponse {
  const parsed = chatCompletion.safeParse(body);
  if (!parsed.success) {
    const problem = z.prettifyError(parsed.error);
    throw new AwsApiError(
      'ModelErrorException',
      `The upstream answer is no chat completion: ${problem}`,
      424,
    );
  }
  const { choices, usage } = parsed.data;
  const { message, finish_reason } = choices[0]!;
  const call = message.tool_calls?.[0];
  const block = call ? blockOf(call) : { text: answerIn(message.content ?? '') };
  const stopped = STOP_REASONS[finish_reason ?? 'stop'] ?? 'end_turn';
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    output: { message: { role: 'assistant', content: [block] } },
    stopReason: call && 'toolUse' in block && stopped !== 'max_tokens' ? 'tool_use' : stopped,
    usage: {
      inputTokens: usage.prompt_tokens - cached,
      outputTokens: usage.completion_tokens,
      totalTokens: usage.prompt_tokens + usage.completion_tokens,
      cacheReadInputTokens: cached,
      cacheWriteInputTokens: 0,
    },
    metrics: { latencyMs },
  };
}
