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

function parsedArguments(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AwsApiError(
      'ModelErrorException',
      `The upstream model's tool call is not JSON: ${(cause as Error).message}`,
      424,
    );
  }
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
  const block = call
    ? {
        toolUse: {
          toolUseId: call.id,
          name: call.function.name,
          input: parsedArguments(call.function.arguments),
        },
      }
    : { text: message.content ?? '' };
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return {
    output: { message: { role: 'assistant', content: [block] } },
    stopReason: call ? 'tool_use' : (STOP_REASONS[finish_reason ?? 'stop'] ?? 'end_turn'),
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
