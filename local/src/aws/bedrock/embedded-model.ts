import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { badAnswer } from './bad-answer.ts';
import { type ConverseRequest, type ConverseResponse, textOf } from './wire/converse.ts';
import { promptCache } from './wire/prompt-cache.ts';
import { cutToTokens } from './wire/tokens.ts';
import type { ModelThread } from './worker/model-thread.ts';

/** What Bedrock's models allow when a request does not say. */
const DEFAULT_MAX_TOKENS = 4096;

export interface Conversation {
  readonly modelId: string;
  readonly request: ConverseRequest;
  /** A fault asks for an answer that breaks its schema. */
  readonly badOutput: boolean;
}

/** Something that answers Converse requests. */
export type Model = (conversation: Conversation) => Promise<ConverseResponse>;

/** The first block of the prompt holds the document; the question is everything after it. */
function questionOf({ messages }: ConverseRequest) {
  const [document, ...rest] = messages.flatMap(({ content }) => content);
  return { document: textOf(document ? [document] : []), question: textOf(rest) };
}

const NOT_UNDERSTOOD =
  'The embedded model answers prompts for report sections only: a <document>, then a question with its <schema>. ' +
  'Start with --bedrock-upstream URL to send other prompts to a language model.';

/** Answers by the models that ship with the project, in a thread of their own. */
export function embeddedModel(thread: ModelThread, now: () => number = Date.now): Model {
  const countInput = promptCache(now);
  return async ({ modelId, request, badOutput }) => {
    const startedAt = now();
    const answer = badOutput ? badAnswer() : await thread.ask(questionOf(request));
    if (answer === undefined) throw new AwsApiError('ValidationException', NOT_UNDERSTOOD);

    const { text, tokens, cut } = cutToTokens(
      answer,
      request.inferenceConfig.maxTokens ?? DEFAULT_MAX_TOKENS,
    );
    const tool = request.toolConfig?.tools[0]?.toolSpec.name;
    const asTool = tool !== undefined && !cut;
    const toolUse = { name: tool, toolUseId: `tooluse_${startedAt}`, input: asTool ? JSON.parse(text) : {} };
    const input = countInput(modelId, request);
    const total = input.inputTokens + input.cacheReadInputTokens + input.cacheWriteInputTokens + tokens;
    return {
      output: { message: { role: 'assistant', content: [asTool ? { toolUse } : { text }] } },
      stopReason: cut ? 'max_tokens' : asTool ? 'tool_use' : 'end_turn',
      usage: { ...input, outputTokens: tokens, totalTokens: total },
      metrics: { latencyMs: now() - startedAt },
    };
  };
}
