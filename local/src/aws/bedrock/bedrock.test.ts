import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  InvokeModelCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { CONTRACT, sectionPrompt } from '@countersign/models/section-writer/testing/section-prompt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFaultPlan } from '../../core/faults/fault-plan.ts';
import type { Gateway } from '../../core/gateway/index.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { EMBEDDED_MODEL } from './embedded-model.ts';
import { type Bedrock, createBedrock } from './index.ts';

const MODEL = 'eu.anthropic.claude-sonnet-4-6';

describe('the embedded Bedrock', () => {
  const faults = createFaultPlan();
  let gateway: Gateway;
  let bedrock: Bedrock;
  let client: BedrockRuntimeClient;
  beforeAll(async () => {
    gateway = await openTestGateway();
    bedrock = createBedrock({ region: 'eu-central-1' });
    gateway.serve({ apis: [bedrock.api], faults });
    client = new BedrockRuntimeClient({ ...clientConfig(gateway), maxAttempts: 1 });
  });
  afterAll(async () => {
    client.destroy();
    await gateway.close();
    await bedrock.close();
  });
  beforeEach(() => faults.clear());

  const converse = (
    { document, question } = sectionPrompt(CONTRACT),
    changes: Partial<ConverseCommandInput> = {},
  ) =>
    client.send(
      new ConverseCommand({
        modelId: MODEL,
        system: [{ text: 'You assist lawyers.' }],
        messages: [
          {
            role: 'user',
            content: [{ text: document }, { cachePoint: { type: 'default' } }, { text: question }],
          },
        ],
        inferenceConfig: { maxTokens: 4000 },
        ...changes,
      }),
    );
  const asked = async (...given: Parameters<typeof converse>) =>
    JSON.parse((await converse(...given)).output!.message!.content![0]!.text!);

  it('answers by its own name', async () => {
    expect(await asked(sectionPrompt(CONTRACT), { modelId: EMBEDDED_MODEL })).toHaveProperty('findings');
  });

  it('answers with findings of the categories asked for, quoted from the document', async () => {
    const { findings, summary, fields } = await asked();
    expect(findings).toMatchObject([{ category: 'governing-law' }]);
    expect(CONTRACT).toContain(findings[0].citations[0].quote);
    expect(findings[0].citations[0].quote).toContain('laws of the State of New York');
    expect(summary).not.toBe('');
    expect(fields).toEqual([]);
  });

  it('finds nothing in another contract that lacks it', async () => {
    const { findings } = await asked(
      sectionPrompt('The Supplier shall deliver the Goods within thirty days.'),
    );
    expect(findings).toEqual([]);
  });

  it('never quotes across a gap', async () => {
    const [first, second] = CONTRACT.split('and construed');
    const { findings } = await asked(sectionPrompt(`${first}\n[…]\nand construed${second}`));
    for (const { citations } of findings) {
      for (const { quote } of citations) expect(first!.includes(quote) || second!.includes(quote)).toBe(true);
    }
  });

  it('stops at the limit of tokens', async () => {
    const { stopReason, usage, output } = await converse(undefined, { inferenceConfig: { maxTokens: 7 } });
    expect(stopReason).toBe('max_tokens');
    expect(usage!.outputTokens).toBe(7);
    expect(() => JSON.parse(output!.message!.content![0]!.text!)).toThrow();
  });

  it('stops before the first of the sequences that it is given', async () => {
    const whole = (await converse()).output?.message?.content?.[0]?.text ?? '';
    const inferenceConfig = { maxTokens: 4000, stopSequences: ['not in it', '"citations"'] };
    const { stopReason, output } = await converse(undefined, { inferenceConfig });
    expect(stopReason).toBe('stop_sequence');
    expect(output?.message?.content).toEqual([{ text: whole.slice(0, whole.indexOf('"citations"')) }]);
  });

  it('reads a long document from the cache the second time, unless the schema changes', async () => {
    const prompt = sectionPrompt(`${CONTRACT}\n\n${'The Goods are good. '.repeat(1000)}`);
    const withSchema = (schema: string): Partial<ConverseCommandInput> => ({
      outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema: { schema } } } },
    });
    const first = (await converse(prompt, withSchema('{"type":"object"}'))).usage!;
    const second = (await converse(prompt, withSchema('{"type":"object"}'))).usage!;
    const other = (await converse(prompt, withSchema('{"type":"array"}'))).usage!;
    expect(first.cacheReadInputTokens).toBe(0);
    expect(first.cacheWriteInputTokens).toBeGreaterThan(4000);
    expect(second).toMatchObject({
      cacheReadInputTokens: first.cacheWriteInputTokens,
      cacheWriteInputTokens: 0,
    });
    expect(second.totalTokens).toBe(
      second.inputTokens! + second.outputTokens! + second.cacheReadInputTokens!,
    );
    expect(other.cacheReadInputTokens).toBe(0);
  });

  it('answers by a tool call where one is asked for', async () => {
    const tools = [{ toolSpec: { name: 'answer', inputSchema: { json: { type: 'object' } } } }];
    const toolConfig = { tools, toolChoice: { tool: { name: 'answer' } } };
    const { stopReason, output } = await converse(undefined, { toolConfig });
    expect(stopReason).toBe('tool_use');
    expect(output!.message!.content![0]!.toolUse).toMatchObject({
      name: 'answer',
      input: { findings: [{ category: 'governing-law' }] },
    });
  });

  it('answers by the tool that is named, of several', async () => {
    const tool = (name: string) => ({ toolSpec: { name, inputSchema: { json: { type: 'object' } } } });
    const toolConfig = { tools: [tool('look-up'), tool('answer')], toolChoice: { tool: { name: 'answer' } } };
    const { output } = await converse(undefined, { toolConfig });
    expect(output?.message?.content?.[0]?.toolUse?.name).toBe('answer');
    const undecided = converse(undefined, { toolConfig: { tools: toolConfig.tools } });
    await expect(undecided).rejects.toThrow(/toolChoice/);
  });

  it('leaves out what an earlier answer was refused for', async () => {
    const after = '\n<errors>\n- /summary (prohibited-terms): Do not write "governed by".\n</errors>';
    const { summary, findings } = await asked(sectionPrompt(CONTRACT, { after }));
    expect(summary).not.toContain('governed by');
    expect(findings).toEqual([]);
  });

  it("follows a reviewer's comment to what the contract says about it", async () => {
    const after =
      '\n<reviewer-comment>\nSay when the Goods are delivered after an order.\n</reviewer-comment>';
    expect((await asked(sectionPrompt(CONTRACT, { after }))).summary).toContain(
      'within thirty days after each order',
    );
  });

  it.each([
    ['a question about nothing', { messages: [{ role: 'user' as const, content: [{ text: 'Hello?' }] }] }],
    [
      'an image',
      {
        messages: [
          {
            role: 'user' as const,
            content: [{ image: { format: 'png' as const, source: { bytes: new Uint8Array(1) } } }],
          },
        ],
      },
    ],
    ['no tokens', { inferenceConfig: { maxTokens: 0 } }],
  ])('refuses %s', async (_, changes) => {
    await expect(converse(undefined, changes)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('names the operations that it lacks', async () => {
    const invoke = client.send(new InvokeModelCommand({ modelId: MODEL, body: '{}' }));
    await expect(invoke).rejects.toThrow(/InvokeModel.*supports: Converse/);
  });

  it('answers badly when a fault asks for it', async () => {
    faults.add([{ service: 'bedrock', operation: 'Converse', fault: 'bad-output', times: 1, delayMs: 0 }]);
    expect(await asked()).not.toHaveProperty('findings');
    expect(await asked()).toHaveProperty('findings');
  });

  it.each(['malformed', 'truncated', 'unsafe'] as const)('answers what is %s', async (output) => {
    faults.add([{ service: 'bedrock', fault: 'bad-output', output, times: 1, delayMs: 0 }]);
    const answer = await converse();
    expect(answer.stopReason).toBe(output === 'truncated' ? 'max_tokens' : 'end_turn');
    const text = answer.output?.message?.content?.[0]?.text ?? '';
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('is throttled under the name that Bedrock uses', async () => {
    faults.add([{ service: 'bedrock', fault: 'throttle', times: 1, delayMs: 0 }]);
    await expect(converse()).rejects.toMatchObject({ name: 'ThrottlingException' });
  });
});
