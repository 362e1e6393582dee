import type { ContentBlock, ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { Prompt } from '../app/language-model.ts';
import type { ModelProfile } from '../domain/model/model-profile.ts';

const ANSWER_TOOL = 'answer';

function structured({ schema }: Prompt, { structuredOutput }: ModelProfile): Partial<ConverseCommandInput> {
  if (structuredOutput === 'native') {
    const jsonSchema = { name: schema.name, schema: schema.json };
    return { outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } } };
  }
  const toolSpec = {
    name: ANSWER_TOOL,
    description: 'Takes the answer; call it exactly once.',
    inputSchema: { json: JSON.parse(schema.json) },
  };
  return { toolConfig: { tools: [{ toolSpec }], toolChoice: { tool: { name: ANSWER_TOOL } } } };
}

/**
 * A prompt as a Converse request. Everything up to the cache point, schema included, is the same for all sections
 * of a document: providers take tools and output schema into what they cache (see ADR 0014).
 */
export function converseRequest(prompt: Prompt, profile: ModelProfile): ConverseCommandInput {
  const cachePoint: ContentBlock[] = profile.promptCache ? [{ cachePoint: { type: 'default' } }] : [];
  return {
    modelId: profile.modelId,
    system: [{ text: prompt.instructions }],
    messages: [
      { role: 'user', content: [{ text: prompt.document }, ...cachePoint, { text: prompt.question }] },
    ],
    inferenceConfig: {
      maxTokens: profile.maxTokens,
      ...(profile.temperature !== undefined && { temperature: profile.temperature }),
    },
    ...structured(prompt, profile),
  };
}
