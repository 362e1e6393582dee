import type { BedrockRuntimeClient, ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { metering, paidUsd } from '@countersign/shared';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../app/language-model.ts';
import { findModelProfile } from '../domain/model/model-profile.ts';
import { bedrockLanguageModel } from './bedrock-language-model.ts';
import { readModelsFile } from './bundled-files.ts';

const PROMPT: Prompt = {
  instructions: 'Be brief.',
  document: '<document>…</document>',
  question: 'What about payment?',
  schema: { name: 'contract-review', json: '{"type":"object"}' },
};
const ANSWERED = {
  output: { message: { role: 'assistant', content: [{ text: '{"a":1}' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 5, outputTokens: 3, totalTokens: 108, cacheReadInputTokens: 100 },
};

async function ask(answer: unknown, modelId = 'eu.anthropic.claude-sonnet-4-6') {
  const sent: ConverseCommandInput[] = [];
  const client = {
    async send({ input }: { input: ConverseCommandInput }) {
      sent.push(input);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  } as unknown as BedrockRuntimeClient;
  const model = bedrockLanguageModel(client, findModelProfile(readModelsFile(), modelId), 1000);
  return { answer: await model.ask(PROMPT), input: sent[0]! };
}

const failure = (name: string) => ask(Object.assign(new Error('no'), { name }));

describe('bedrockLanguageModel', () => {
  it('puts the cache point between document and question, and always limits the answer', async () => {
    const { input } = await ask(ANSWERED);
    expect(input.messages).toEqual([
      {
        role: 'user',
        content: [{ text: PROMPT.document }, { cachePoint: { type: 'default' } }, { text: PROMPT.question }],
      },
    ]);
    expect(input.inferenceConfig).toEqual({ maxTokens: 8000, temperature: 0 });
    expect(input.outputConfig?.textFormat).toEqual({
      type: 'json_schema',
      structure: { jsonSchema: { name: 'contract-review', schema: '{"type":"object"}' } },
    });
    expect(input.toolConfig).toBeUndefined();
  });

  it('forces a tool call on a model without structured output, and no cache point where there is no cache', async () => {
    const { input } = await ask(ANSWERED, 'someone.new-model');
    expect(input.toolConfig?.toolChoice).toEqual({ tool: { name: 'answer' } });
    expect(input.toolConfig?.tools?.[0]?.toolSpec?.inputSchema).toEqual({ json: { type: 'object' } });
    expect(input.outputConfig).toBeUndefined();
    expect(input.messages?.[0]?.content).toHaveLength(2);
    expect(input.inferenceConfig).toEqual({ maxTokens: 4000 });
  });

  it('reads text and tokens', async () => {
    expect((await ask(ANSWERED)).answer).toEqual({
      text: '{"a":1}',
      stopReason: 'end_turn',
      tokens: { input: 5, output: 3, cacheRead: 100, cacheWrite: 0 },
    });
  });

  it('counts what the call cost for the message that it was asked for', async () => {
    const { price } = findModelProfile(readModelsFile(), 'eu.anthropic.claude-sonnet-4-6');
    const work = async () => {
      await ask(ANSWERED);
      return paidUsd();
    };
    const usd = (5 * price.input + 3 * price.output + 100 * price.cacheRead) / 1_000_000;
    expect(await metering({ gigabytes: 1, invocation: 1 }, work)).toBeCloseTo(usd, 12);
  });

  it('reads a tool call as JSON', async () => {
    const content = [
      { text: 'Let me see.' },
      { toolUse: { toolUseId: 'x', name: 'answer', input: { a: 1 } } },
    ];
    const { answer } = await ask({ ...ANSWERED, output: { message: { content } }, stopReason: 'tool_use' });
    expect(answer).toMatchObject({ text: '{"a":1}', stopReason: 'tool_use' });
  });

  it.each([
    'ThrottlingException',
    'ModelErrorException',
    'ServiceUnavailableException',
    'ModelTimeoutException',
  ])('lets the state machine retry %s', async (name) => {
    await expect(failure(name)).rejects.toMatchObject({ name, class: 'model', retryable: true });
  });

  it.each([
    ['InternalServerException', 'ServiceUnavailableException'],
    ['ModelNotReadyException', 'ServiceUnavailableException'],
    ['TimeoutError', 'ModelTimeoutException'],
    ['AbortError', 'ModelTimeoutException'],
  ])('retries %s as %s', async (given, name) => {
    await expect(failure(given)).rejects.toMatchObject({ name, retryable: true });
  });

  it.each(['AccessDeniedException', 'ValidationException', 'ResourceNotFoundException'])(
    'does not retry %s',
    async (name) => {
      await expect(failure(name)).rejects.toMatchObject({ name, class: 'model', retryable: false });
    },
  );

  it('retries an answer without usage, which cannot be paid for honestly', async () => {
    await expect(ask({ output: ANSWERED.output })).rejects.toMatchObject({ name: 'ModelErrorException' });
  });
});
