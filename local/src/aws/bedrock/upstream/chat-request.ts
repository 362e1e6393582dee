import { type Content, type ConverseRequest, textOf } from '../wire/converse.ts';

const message = (role: string, content: readonly Content[]) => ({ role, content: textOf(content) });

function outputFormat({ outputConfig, toolConfig }: ConverseRequest): object {
  if (outputConfig) {
    const { name = 'answer', schema } = outputConfig.textFormat.structure.jsonSchema;
    return {
      response_format: {
        type: 'json_schema',
        json_schema: { name, strict: true, schema: JSON.parse(schema) },
      },
    };
  }
  if (!toolConfig) return {};
  const chosen = toolConfig.toolChoice?.tool.name;
  return {
    tools: toolConfig.tools.map(({ toolSpec: { name, description, inputSchema } }) => ({
      type: 'function',
      function: { name, ...(description && { description }), parameters: inputSchema.json },
    })),
    ...(chosen && { tool_choice: { type: 'function', function: { name: chosen } } }),
  };
}

/** A Converse request as the body of OpenAI's chat completions. Cache points fall away: servers cache prefixes themselves. */
export function chatRequest(model: string, request: ConverseRequest): object {
  const { maxTokens, temperature, topP, stopSequences } = request.inferenceConfig;
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      ...(request.system.length > 0 ? [message('system', request.system)] : []),
      ...request.messages.map(({ role, content }) => message(role, content)),
    ],
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stopSequences && { stop: stopSequences }),
    ...outputFormat(request),
  };
}
