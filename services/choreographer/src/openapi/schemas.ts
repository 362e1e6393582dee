import * as z from 'zod';

type JsonSchema = Record<string, unknown>;

/** Turns zod schemas into JSON Schema, collecting those with an id as components of the document. */
export function schemaCollector() {
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    /** `input` for what callers send, where defaults may be left out; `output` for what they get. */
    collect(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
      const text = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
      const { $schema, $defs, ...own } = JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'));
      Object.assign(components, $defs);
      return own;
    },
  };
}
