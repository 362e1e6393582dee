import type { Content, ConverseRequest } from './converse.ts';

const MOST_CACHE_POINTS = 4;

/** What Bedrock refuses of a conversation as a whole, in its words; nothing of one that it takes. */
export function conversationProblems(request: ConverseRequest): readonly string[] {
  return [...turnProblems(request), ...blockProblems(request), ...schemaProblems(request)];
}

/** The models that ship, and those of Claude that are named in `services/summarize/models.yaml`, take no prefill. */
function turnProblems({ messages }: ConverseRequest): string[] {
  const roles = messages.map(({ role }) => role);
  if (roles[0] !== 'user')
    return [
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
    ];
  if (roles.some((role, index) => role === roles[index - 1]))
    return [
      'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
    ];
  return roles.at(-1) === 'user'
    ? []
    : ['This model does not take assistant message prefill. The conversation must end with a user message.'];
}

function blockProblems({ system, messages }: ConverseRequest): string[] {
  const places: [string, readonly Content[]][] = [
    ['system', system],
    ...messages.map(({ content }, index): [string, readonly Content[]] => [
      `messages.${index}.content`,
      content,
    ]),
  ];
  const blank = places.flatMap(([place, blocks]) =>
    blocks.flatMap((block, index) =>
      'text' in block && block.text.trim() === '' ? [`${place}.${index}`] : [],
    ),
  );
  const points = places.flatMap(([, blocks]) => blocks).filter((block) => 'cachePoint' in block).length;
  return [
    ...blank.map(
      (place) =>
        `The text field in the ContentBlock object at ${place} is blank. Add text to the text field, and try again.`,
    ),
    ...(points > MOST_CACHE_POINTS
      ? [`A maximum of ${MOST_CACHE_POINTS} blocks with cachePoint may be provided. Found ${points}.`]
      : []),
  ];
}

function schemaProblems({ outputConfig }: ConverseRequest): string[] {
  if (outputConfig === undefined || isObject(outputConfig.textFormat.structure.jsonSchema.schema)) return [];
  return ['The schema at outputConfig.textFormat.structure.jsonSchema.schema is not a JSON schema.'];
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
