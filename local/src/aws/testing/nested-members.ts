import { resolved } from './operation-members.ts';

/** The way from a member of a request down to one of a structure within it: `['Targets', '[]', 'Input']`. */
export type NestedPath = readonly string[];

/** Steps into the elements of a list, and into the values of a map. */
const ELEMENT = '[]';
const VALUE = '{}';

const [LIST, MAP, STRUCTURE, UNION] = [1, 2, 3, 4];

/** Structures within themselves end: none that a service honours is deeper. */
const DEEPEST = 8;

/** The members of all structures within a type, as the model of the service describes it. */
export function nestedPaths(type: unknown, above: NestedPath): NestedPath[] {
  const schema = schemaOf(type);
  if (schema === undefined || above.length > DEEPEST) return [];
  const [kind, , , , first, second] = schema;
  if (kind === LIST) return nestedPaths(first, [...above, ELEMENT]);
  if (kind === MAP) return nestedPaths(second, [...above, VALUE]);
  if (kind !== STRUCTURE && kind !== UNION) return [];
  const [names, types] = [first as readonly string[], second as readonly unknown[]];
  return names.flatMap((name, index) => [[...above, name], ...nestedPaths(types[index], [...above, name])]);
}

/** A type is a schema, a function that answers one, either beside traits, or the number of a simple type. */
function schemaOf(type: unknown): readonly unknown[] | undefined {
  const schema = resolved(type);
  if (!Array.isArray(schema)) return undefined;
  return typeof schema[1] === 'string' ? schema : schemaOf(schema[0]);
}

/** What a request says that holds nothing but the member at the end of a path, of a value that its type takes. */
export function holding(path: NestedPath, type: unknown): Readonly<Record<string, unknown>> {
  const [member = '', ...rest] = path;
  return { [member]: valueAt(rest, type) };
}

function valueAt([step, ...rest]: NestedPath, type: unknown): unknown {
  const schema = schemaOf(type);
  const [kind, , , , first, second] = schema ?? [];
  if (step === undefined) return schema === undefined ? simpleValue(type) : kind === LIST ? [] : {};
  if (step === ELEMENT) return [valueAt(rest, first)];
  if (step === VALUE) return { any: valueAt(rest, second) };
  const at = (first as readonly string[]).indexOf(step);
  return { [step]: valueAt(rest, (second as readonly unknown[])[at]) };
}

const [NUMBER, BOOLEAN] = [1, 2];

function simpleValue(type: unknown): unknown {
  const simple = Array.isArray(type) ? type[0] : type;
  if (simple === NUMBER) return 1;
  return simple === BOOLEAN ? true : 'probe';
}

/** The same in the query protocol: `Tags.member.1.Key`, `MessageAttributes.entry.1.Value.DataType`. */
export const queryName = (path: NestedPath): string =>
  path.map((step) => (step === ELEMENT ? 'member.1' : step === VALUE ? 'entry.1.Value' : step)).join('.');
