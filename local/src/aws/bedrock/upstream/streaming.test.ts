import { afterEach, describe, expect, it } from 'vitest';
import { converseRequest } from '../wire/converse-request.ts';
import { type Step, scriptedServer } from './testing/scripted-server.ts';
import { type Upstream, upstreamModel } from './upstream-model.ts';

const USAGE = { usage: { prompt_tokens: 120, completion_tokens: 9 } };
const QUICK = { unmeasuredFirstMs: 300, unmeasuredNextMs: 300, leastFirstMs: 300, leastNextMs: 300 };

let server: Awaited<ReturnType<typeof scriptedServer>>;
afterEach(() => server.close());

async function asking(scripts: readonly (readonly Step[])[], options: Partial<Upstream> = {}) {
  server = await scriptedServer(...scripts);
  const model = upstreamModel({ url: server.url, ...options }, () => {});
  return (question = 'Question') =>
    model({
      modelId: 'small',
      request: converseRequest.parse({ messages: [{ role: 'user', content: [{ text: question }] }] }),
      badOutput: undefined,
    });
}
const textOf = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof asking>>>>) =>
  answer.output.message.content;

describe('an upstream that streams', () => {
  it('is read token by token, with what it counted', async () => {
    const ask = await asking([[{ say: '{"a"' }, { say: ':1}' }, { finish: 'stop' }, USAGE, 'done']]);
    const answer = await ask();
    expect(textOf(answer)).toEqual([{ text: '{"a":1}' }]);
    expect(answer).toMatchObject({ stopReason: 'end_turn', usage: { inputTokens: 120, outputTokens: 9 } });
  });

  it('has its tokens counted where it counts none', async () => {
    const ask = await asking([[{ say: 'a' }, { say: 'b' }, { say: 'c' }, { finish: 'stop' }, 'done']]);
    const { usage } = await ask();
    expect(usage.outputTokens).toBe(3);
    expect(usage.inputTokens).toBeGreaterThan(10);
  });

  it('may be slow, as long as it goes on', async () => {
    const slow = [{ wait: 120 }, { say: '{' }, { wait: 120 }, { say: '}' }, { wait: 120 }] satisfies Step[];
    const ask = await asking([[...slow, { finish: 'stop' }, 'done']], { limits: QUICK });
    expect(textOf(await ask())).toEqual([{ text: '{}' }]);
  });

  it.each([
    ['says nothing', [{ wait: 60_000 }]],
    ['stops in the middle', [{ say: '{"a"' }, { wait: 60_000 }]],
  ] satisfies [string, Step[]][])(
    'is given up when it %s, so that it is asked again later',
    async (_, script) => {
      const ask = await asking([script], { limits: QUICK });
      await expect(ask()).rejects.toMatchObject({ code: 'ModelTimeoutException' });
    },
  );

  it.each([
    ['its limit of tokens', [{ say: '{"a": "b' }, { finish: 'length' }, 'done']],
    ['a connection that broke', [{ say: '{"a": "b' }, { wait: 20 }, 'break-off']],
    ['a stream without an end', [{ say: '{"a": "b' }, { raw: '' }, 'done']],
  ] satisfies [string, Step[]][])('says that its answer was cut off by %s', async (_, script) => {
    const ask = await asking([script]);
    expect(await ask()).toMatchObject({
      stopReason: 'max_tokens',
      output: { message: { content: [{ text: '{"a": "b' }] } },
    });
  });

  it('is stopped when it says the same for ever', async () => {
    const loop = Array.from({ length: 4000 }, () => ({ say: ' and the Supplier' }));
    const ask = await asking([[{ say: '{"summary": "' }, ...loop, { finish: 'stop' }, 'done']]);
    const answer = await ask();
    expect(answer).toMatchObject({ stopReason: 'max_tokens' });
    expect(answer.usage.outputTokens).toBeLessThan(200);
  });

  it('hands prose on as it is, for validation to say what is wrong with it', async () => {
    const ask = await asking([
      [{ say: 'Sure! The contract ' }, { say: 'looks fine.' }, { finish: 'stop' }, 'done'],
    ]);
    expect(await ask()).toMatchObject({
      stopReason: 'end_turn',
      output: { message: { content: [{ text: 'Sure! The contract looks fine.' }] } },
    });
  });

  it('may wrap its JSON into prose', async () => {
    const ask = await asking([
      [{ say: 'Here it is:\n```json\n{"a": 1}\n```\nBest!' }, { finish: 'stop' }, 'done'],
    ]);
    expect(textOf(await ask())).toEqual([{ text: '{"a": 1}' }]);
  });

  it('hands a malformed tool call on as text, for the repair prompt', async () => {
    const ask = await asking([[{ call: '{"a": ' }, { call: 'oops' }, { finish: 'tool_calls' }, 'done']]);
    expect(textOf(await ask())).toEqual([{ text: '{"a": oops' }]);
  });

  it('may call a tool in pieces', async () => {
    const ask = await asking([[{ call: '{"a"' }, { call: ':1}' }, { finish: 'tool_calls' }, 'done']]);
    expect(await ask()).toMatchObject({
      stopReason: 'tool_use',
      output: { message: { content: [{ toolUse: { name: 'answer', input: { a: 1 } } }] } },
    });
  });

  it.each([
    ['no chunks', [{ raw: 'data: <html>\n\n' }, 'done']],
    ['nothing', ['done']],
    ['a connection that broke at once', ['break-off']],
  ] satisfies [string, Step[]][])('has failed where it sends %s', async (_, script) => {
    const ask = await asking([script]);
    await expect(ask()).rejects.toMatchObject({ code: 'ModelErrorException' });
  });
});

describe('questions to an upstream', () => {
  const script: Step[] = [{ wait: 30 }, { say: '{}' }, { finish: 'stop' }, 'done'];
  const questions = ['one', 'two', 'three', 'four'];

  it('wait for each other on this machine', async () => {
    const ask = await asking([script]);
    await Promise.all(questions.map(ask));
    expect([server.asked(), server.mostAtOnce()]).toEqual([4, 1]);
  });

  it('are asked at once as far as wanted', async () => {
    const ask = await asking([script], { concurrency: 3 });
    await Promise.all(questions.map(ask));
    expect([server.asked(), server.mostAtOnce()]).toEqual([4, 3]);
  });

  it('are asked once when they come again while they are answered', async () => {
    const ask = await asking([script]);
    const answers = await Promise.all([ask('same'), ask('same'), ask('same')]);
    expect(answers.map(textOf)).toEqual(Array(3).fill([{ text: '{}' }]));
    expect(server.asked()).toBe(1);
  });

  it('go on after one that failed', async () => {
    const ask = await asking([['break-off'], script]);
    await expect(ask('one')).rejects.toMatchObject({ code: 'ModelErrorException' });
    expect(textOf(await ask('one'))).toEqual([{ text: '{}' }]);
  });

  it('tell how far they are', async () => {
    const lines: string[] = [];
    const ask = await asking([script], { onProgress: (line) => lines.push(line) });
    await ask();
    expect(lines.at(-1)).toMatch(/^Model: answer 1 is written, 1 tokens, [\d.]+ a second; 0 waiting$/);
  });
});
