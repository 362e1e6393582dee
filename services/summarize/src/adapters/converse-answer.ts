import type { ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import { ModelError } from '@countersign/shared';
import type { ModelAnswer } from '../app/language-model.ts';

/** Reads the answer out of a Converse response, whether it came as text or as a tool call. */
export function converseAnswer({ output, stopReason, usage }: ConverseCommandOutput): ModelAnswer {
  const content = output?.message?.content ?? [];
  const call = content.find((block) => block.toolUse)?.toolUse;
  const text = call ? JSON.stringify(call.input) : content.map((block) => block.text ?? '').join('');
  if (!stopReason || !usage) {
    throw new ModelError('ModelErrorException', 'The model answered without stop reason or usage');
  }
  return {
    text,
    stopReason,
    tokens: {
      input: usage.inputTokens ?? 0,
      output: usage.outputTokens ?? 0,
      cacheRead: usage.cacheReadInputTokens ?? 0,
      cacheWrite: usage.cacheWriteInputTokens ?? 0,
    },
  };
}
