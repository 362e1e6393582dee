import { randomUUID } from 'node:crypto';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { BadOutput } from '../../core/protocols/bad-output.ts';
import { badAnswer } from './bad-answer.ts';
import { type ConverseRequest, type ConverseResponse, textOf, toolOf } from './wire/converse.ts';
import { promptCache } from './wire/prompt-cache.ts';
import { cutAtSequence, cutToTokens } from './wire/tokens.ts';
import type { ModelThread } from './worker/model-thread.ts';

/** What the embedded model is called where requests, reports, events and costs name the model. */
export const EMBEDDED_MODEL = 'countersign-embedded';

/** What Bedrock's models allow when a request does not say. */
const DEFAULT_MAX_TOKENS = 4096;

export interface Conversation {
  readonly modelId: string;
  readonly request: ConverseRequest;
  /** A fault asks for an answer that is bad in this way. */
  readonly badOutput: BadOutput | undefined;
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

const UNDECIDED =
  'The embedded model does not choose between several tools: name one in toolConfig.toolChoice.';

/**
 * Answers by the models that ship with the project, in a thread of their own. They know their sections and have one
 * answer to each, so that `system`, `temperature` and `topP` decide nothing; an upstream is told them.
 */
export function embeddedModel(thread: ModelThread, now: () => number = Date.now): Model {
  const countInput = promptCache(now);
  return async ({ modelId, request, badOutput }) => {
    const startedAt = now();
    const tool = toolOf(request)?.name;
    if (request.toolConfig && tool === undefined) throw new AwsApiError('ValidationException', UNDECIDED);
    const answer = badOutput ? badAnswer(badOutput) : await thread.ask(questionOf(request));
    if (answer === undefined) throw new AwsApiError('ValidationException', NOT_UNDERSTOOD);

    const { content, stopReason, tokens } = said(answer, request, badOutput);
    const input = countInput(modelId, request);
    const total = input.inputTokens + input.cacheReadInputTokens + input.cacheWriteInputTokens + tokens;
    return {
      output: { message: { role: 'assistant', content: [content] } },
      stopReason,
      usage: { ...input, outputTokens: tokens, totalTokens: total },
      metrics: { latencyMs: now() - startedAt },
    };
  };
}

/** An answer as text or as the call of the tool that was asked for, cut off where it is to end. */
function said(answer: string, request: ConverseRequest, bad: BadOutput | undefined) {
  const { maxTokens = DEFAULT_MAX_TOKENS, stopSequences = [] } = request.inferenceConfig;
  const ended = cutAtSequence(answer, stopSequences);
  const { text, tokens, cut } = cutToTokens(ended.text, maxTokens);
  if (cut || bad === 'truncated') return { content: { text }, stopReason: 'max_tokens', tokens };
  if (ended.cut) return { content: { text }, stopReason: 'stop_sequence', tokens };
  const name = toolOf(request)?.name;
  const isJson = bad === undefined || bad === 'off-schema';
  if (name === undefined || !isJson) return { content: { text }, stopReason: 'end_turn', tokens };
  const toolUse = { name, toolUseId: `tooluse_${randomUUID()}`, input: JSON.parse(text) };
  return { content: { toolUse }, stopReason: 'tool_use', tokens };
}
