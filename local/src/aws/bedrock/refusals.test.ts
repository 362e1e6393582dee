import { describe, expect, it } from 'vitest';
import { bedrockApi } from './bedrock-api.ts';

const region = 'eu-central-1';
const MODEL = 'eu.anthropic.claude-sonnet-4-6';
const ACCOUNT = '000000000000';
const profile = (at: string, account: string) =>
  `arn:aws:bedrock:${at}:${account}:inference-profile/eu.anthropic.claude-sonnet-4-6`;

/** Asks an API whose model answers whatever it is asked. */
function converse(more: object, modelId = MODEL, isOwn = (name: string) => name === 'own') {
  const usage = {
    ...{ inputTokens: 0, outputTokens: 0, totalTokens: 0 },
    ...{ cacheReadInputTokens: 0, cacheWriteInputTokens: 0 },
  };
  const message = { role: 'assistant' as const, content: [{ text: 'yes' }] };
  const answer = { output: { message }, stopReason: 'end_turn', usage, metrics: { latencyMs: 0 } };
  const api = bedrockApi(() => Promise.resolve(answer), isOwn);
  const body = Buffer.from(JSON.stringify({ messages: [turn('user', 'x')], ...more }));
  const path = `/model/${encodeURIComponent(modelId)}/converse`;
  return api.handle({ method: 'POST', path, query: new URLSearchParams(), headers: {}, region, body });
}

const turn = (role: string, text: string) => ({ role, content: [{ text }] });
const cachePoints = (count: number) =>
  Array.from({ length: count }, () => ({ cachePoint: { type: 'default' } }));
const schema = (text: string) => ({
  outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema: { schema: text } } } },
});
const keys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

describe('a model that is not to be had', () => {
  it.each([
    ['by a word', 'bogus', 'identifier is invalid'],
    ['by more than 2,048 characters', `a.${'b'.repeat(3000)}`, '2048'],
    ['in another region', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0', 'invalid'],
    ['of another account', profile(region, '111111111111'), 'invalid'],
    ['by the ARN of something else', `arn:aws:s3:::${MODEL}`, 'invalid'],
  ])('%s', async (_what, modelId, words) => {
    await expect(converse({}, modelId)).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['amazon.nova-pro-v1:0'],
    ['anthropic.claude-3-5-sonnet-20240620-v1:0:200k'],
    ['global.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['us-gov.anthropic.claude-3-haiku-20240307-v1:0'],
    ['openai.gpt-oss-120b-1:0'],
    [`arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0`],
    [profile(region, ACCOUNT)],
    ['own'],
  ])('is not %s', async (modelId) => {
    expect(await converse({}, modelId)).toMatchObject({ status: 200 });
  });
});

describe('a conversation that Bedrock refuses', () => {
  it.each<[what: string, more: object, words: string]>([
    ['begins with the assistant', { messages: [turn('assistant', 'x')] }, 'must start with a user message'],
    [
      'has two turns of the user in a row',
      { messages: [turn('user', 'x'), turn('user', 'y')] },
      'must alternate',
    ],
    ['ends with the assistant', { messages: [turn('user', 'x'), turn('assistant', '{')] }, 'prefill'],
    ['has a blank text', { messages: [turn('user', ' \n')] }, 'messages.0.content.0 is blank'],
    ['has an empty system text', { system: [{ text: '' }] }, 'system.0 is blank'],
    ['has five cache points', { system: [{ text: 'x' }, ...cachePoints(5)] }, 'maximum of 4'],
    ['is told of by 300 characters', { requestMetadata: { a: 'v'.repeat(300) } }, 'requestMetadata'],
    ['is told of by 17 keys', { requestMetadata: keys(17) }, 'requestMetadata'],
    ['asks for a schema that is none', schema('not json'), 'not a JSON schema'],
    ['asks for a schema of a number', schema('7'), 'not a JSON schema'],
  ])('%s', async (_what, more, words) => {
    await expect(converse(more)).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining(words),
    });
  });

  it.each<[what: string, more: object]>([
    ['answered before', { messages: [turn('user', 'x'), turn('assistant', 'y'), turn('user', 'z')] }],
    ['with four cache points', { system: [{ text: 'x' }, ...cachePoints(4)] }],
    ['told of by 16 keys', { requestMetadata: keys(16) }],
    ['with a schema', schema('{"type":"object"}')],
  ])('is not one %s', async (_what, more) => {
    expect(await converse(more)).toMatchObject({ status: 200 });
  });
});
