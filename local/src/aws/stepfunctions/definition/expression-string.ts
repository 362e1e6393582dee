/** Whether a string of a definition is a JSONata expression: `{%` first and `%}` last, nothing around them. */
export function isExpression(value: unknown): value is `{%${string}%}` {
  return typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}') && value.length >= 4;
}

/** The JSONata between `{%` and `%}`. */
export const expressionSource = (value: string): string => value.slice(2, -2).trim();
