import * as z from 'zod';

const cachePoint = z.strictObject({ cachePoint: z.strictObject({ type: z.literal('default') }) });
const text = z.strictObject({ text: z.string() });
/** Content that the embedded models cannot read is refused by name, not ignored. */
const content = z.union([text, cachePoint], { error: 'only text and cachePoint blocks are supported' });
export type Content = z.infer<typeof content>;

const tool = z.strictObject({
  toolSpec: z.strictObject({
    name: z.string().regex(/^[\w-]{1,64}$/),
    description: z.string().min(1).optional(),
    inputSchema: z.strictObject({ json: z.json() }),
  }),
});

const metadata = (least: number) => z.string().regex(new RegExp(`^[\\w\\s:@$#=/+,.-]{${least},256}$`));

/** The part of a Converse request that the embedded Bedrock understands, member by member. */
export const converseMembers = z.strictObject({
  /** For logs and dashboards. */
  requestMetadata: z
    .record(metadata(1), metadata(0))
    .refine((given) => Object.keys(given).length <= 16, 'holds more than 16 keys')
    .optional(),
  system: z.array(content).default([]),
  messages: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.array(content).min(1) }))
    .min(1),
  inferenceConfig: z
    .strictObject({
      maxTokens: z.number().int().positive().optional(),
      temperature: z.number().min(0).max(1).optional(),
      topP: z.number().min(0).max(1).optional(),
      stopSequences: z.array(z.string().min(1)).max(2500).optional(),
    })
    .default({}),
  outputConfig: z
    .strictObject({
      textFormat: z.strictObject({
        type: z.literal('json_schema'),
        structure: z.strictObject({
          jsonSchema: z.strictObject({ name: z.string().optional(), schema: z.string() }),
        }),
      }),
    })
    .optional(),
  toolConfig: z
    .strictObject({
      tools: z.array(tool).min(1),
      toolChoice: z.strictObject({ tool: z.strictObject({ name: z.string() }) }).optional(),
    })
    .optional(),
});
export type ConverseRequest = z.infer<typeof converseMembers>;

/** The tool by which the answer is to be given: the one that is asked for, or the only one. */
export function toolOf({ toolConfig }: ConverseRequest) {
  const { tools = [], toolChoice } = toolConfig ?? {};
  if (toolChoice === undefined) return tools.length === 1 ? tools[0]?.toolSpec : undefined;
  return tools.find(({ toolSpec }) => toolSpec.name === toolChoice.tool.name)?.toolSpec;
}

/** Token counts as Bedrock reports them: what was read from or written to the cache is not in `inputTokens`. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly totalTokens: number;
  readonly cacheReadInputTokens: number;
  readonly cacheWriteInputTokens: number;
}

export interface ConverseResponse {
  readonly output: { readonly message: { readonly role: 'assistant'; readonly content: readonly object[] } };
  readonly stopReason: string;
  readonly usage: TokenUsage;
  readonly metrics: { readonly latencyMs: number };
}

/** The text of some blocks. */
export const textOf = (blocks: readonly Content[]): string =>
  blocks.map((block) => ('text' in block ? block.text : '')).join('\n');

/** The output schema, wherever the request put it. */
export function schemaOf(given: ConverseRequest): string | undefined {
  if (given.outputConfig) return given.outputConfig.textFormat.structure.jsonSchema.schema;
  const tool = toolOf(given);
  return tool && JSON.stringify(tool.inputSchema.json);
}
