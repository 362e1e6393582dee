/** A JSON Schema, or any part of an OpenAPI document that is an object. */
export type Schema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export const shown = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value));

const COMPONENT = '#/components/schemas/';

/**
 * A part of an OpenAPI document with its components in place of references to them.
 * @throws Error for a component that holds itself, and for one that is not there
 */
export function inlined(part: unknown, components: Schema, within: readonly string[] = []): unknown {
  if (isList(part)) return part.map((each) => inlined(each, components, within));
  if (!isSchema(part)) return part;
  const { $ref } = part;
  if (typeof $ref !== 'string')
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, inlined(value, components, within)]),
    );
  const name = $ref.replace(COMPONENT, '');
  if (within.includes(name)) throw new Error(`${name} holds itself`);
  if (components[name] === undefined) throw new Error(`${$ref} is not there`);
  return inlined(components[name], components, [...within, name]);
}
