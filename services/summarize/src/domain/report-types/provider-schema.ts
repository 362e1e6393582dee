type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Keywords that providers refuse in structured output; validation still holds answers to them.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html
 */
const REFUSED = new Set([
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'maxItems',
  'uniqueItems',
  'pattern',
]);

/** The schema in the subset of JSON Schema that Bedrock compiles to a grammar. Property names are kept. */
export function providerSchema(schema: Json, isPropertyMap = false): Json {
  if (Array.isArray(schema)) return schema.map((item) => providerSchema(item));
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isPropertyMap || !REFUSED.has(key))
      .map(([key, value]) => [key, providerSchema(value, !isPropertyMap && key === 'properties')]),
  );
}
