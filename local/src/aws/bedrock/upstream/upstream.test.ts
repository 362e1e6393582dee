import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { converseRequest } from '../wire/converse-request.ts';
import { upstreamModel } from './upstream-model.ts';

const COMPLETION = {
  choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: '{"a":1}' } }],
  usage: { prompt_tokens: 120, completion_tokens: 9, prompt_tokens_details: { cached_tokens: 100 } },
};
const SCHEMA = { type: 'object', additionalProperties: false };
const REQUEST = {
  system: [{ text: 'Be brief.' }],
  messages: [
    {
      role: 'user',
      content: [{ text: 'Document' }, { cachePoint: { type: 'default' } }, { text: 'Question' }],
    },
  ],
  inferenceConfig: { maxTokens: 50, temperature: 0 },
};

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

/** An OpenAI-compatible server that always answers the same, and keeps what it was asked. */
async function upstreamAnswering(status: number, body: unknown) {
  const asked: { url: string; authorization: string | undefined; body: Record<string, unknown> }[] = [];
  server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, authorization: headers.authorization, body: JSON.parse(await text(request)) });
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  const ask = (changes: object = {}, options: object = {}) =>
    upstreamModel({ url, ...options })({
      modelId: 'model-id',
      request: converseRequest.parse({ ...REQUEST, ...changes }),
      badOutput: undefined,
    });
  return { asked, ask };
}

describe('upstreamModel', () => {
  it('asks for a chat completion with the schema and answers as Converse does', async () => {
    const { asked, ask } = await upstreamAnswering(200, COMPLETION);
    const jsonSchema = { name: 'report', schema: JSON.stringify(SCHEMA) };
    const answer = await ask({
      outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } },
    });
    expect(asked).toEqual([
      {
        url: '/v1/chat/completions',
        authorization: undefined,
        body: {
          model: 'model-id',
          stream: true,
          stream_options: { include_usage: true },
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'Document\n\nQuestion' },
          ],
          max_tokens: 50,
          temperature: 0,
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'report', strict: true, schema: SCHEMA },
          },
        },
      },
    ]);
    expect(answer).toMatchObject({
      output: { message: { role: 'assistant', content: [{ text: '{"a":1}' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: 20, cacheReadInputTokens: 100, outputTokens: 9, totalTokens: 129 },
    });
  });

  it('passes a tool call both ways', async () => {
    const call = { id: 'call_1', type: 'function', function: { name: 'answer', arguments: '{"a":1}' } };
    const { asked, ask } = await upstreamAnswering(200, {
      ...COMPLETION,
      choices: [{ finish_reason: 'tool_calls', message: { content: null, tool_calls: [call] } }],
    });
    const toolSpec = { name: 'answer', inputSchema: { json: SCHEMA } };
    const answer = await ask({
      toolConfig: { tools: [{ toolSpec }], toolChoice: { tool: { name: 'answer' } } },
    });
    expect(asked[0]!.body).toMatchObject({
      tools: [{ type: 'function', function: { name: 'answer', parameters: SCHEMA } }],
      tool_choice: { type: 'function', function: { name: 'answer' } },
    });
    expect(answer).toMatchObject({
      stopReason: 'tool_use',
      output: {
        message: { content: [{ toolUse: { toolUseId: 'call_1', name: 'answer', input: { a: 1 } } }] },
      },
    });
  });

  it('takes a model of its own and a key', async () => {
    const { asked, ask } = await upstreamAnswering(200, COMPLETION);
    await ask({}, { model: 'llama', apiKey: 'secret' });
    expect(asked[0]).toMatchObject({ authorization: 'Bearer secret', body: { model: 'llama' } });
  });

  it('says when the limit of tokens was reached', async () => {
    const choices = [{ finish_reason: 'length', message: { content: '{"a"' } }];
    const { ask } = await upstreamAnswering(200, { ...COMPLETION, choices });
    expect(await ask()).toMatchObject({ stopReason: 'max_tokens' });
  });

  it.each([
    [429, 'ThrottlingException', 429],
    [401, 'AccessDeniedException', 403],
    [404, 'ResourceNotFoundException', 404],
    [400, 'ValidationException', 400],
    [500, 'ModelErrorException', 424],
    [503, 'ServiceUnavailableException', 503],
    [504, 'ModelTimeoutException', 408],
  ])('answers a %i of the upstream with %s', async (status, code, awsStatus) => {
    const { ask } = await upstreamAnswering(status, { error: { message: 'no' } });
    await expect(ask()).rejects.toMatchObject({ code, status: awsStatus });
  });

  it.each(['<html>', {}, { ...COMPLETION, usage: undefined }, { ...COMPLETION, choices: [] }])(
    'calls %j an error of the model',
    async (body) => {
      const { ask } = await upstreamAnswering(200, body as object);
      await expect(ask()).rejects.toMatchObject({ code: 'ModelErrorException' });
    },
  );

  it('names the address that it cannot reach', async () => {
    const { ask } = await upstreamAnswering(200, COMPLETION);
    await new Promise((resolve) => server!.close(resolve));
    server = undefined;
    await expect(ask()).rejects.toMatchObject({
      code: 'ServiceUnavailableException',
      message: expect.stringContaining('http://127.0.0.1:'),
    });
  });
});
