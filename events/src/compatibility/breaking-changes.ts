/** Keywords that tell people something and validate nothing. */
const ANNOTATIONS = new Set(['$id', '$schema', 'title', 'description', 'examples', 'default', 'deprecated']);

/** Where an envelope names its publisher. */
const SOURCE = 'source';

type Schema = Readonly<Record<string, unknown>>;

/**
 * What of a released JSON Schema a consumer can no longer rely on, or a publisher no longer send: everything but new
 * optional fields, wherever they are, further publishers, and words for people. Each is told with its place, `data.pages: …`.
 */
export function breakingChanges(released: unknown, current: unknown, place = ''): string[] {
  if (!isSchema(released) || !isSchema(current))
    return same(released, current) ? [] : [`${place}: was ${shown(released)}, is ${shown(current)}`];
  const keywords = new Set([...Object.keys(released), ...Object.keys(current)]);
  return [...keywords]
    .filter((keyword) => !ANNOTATIONS.has(keyword))
    .flatMap((keyword) =>
      keyword === 'properties'
        ? brokenFields(released, current, place)
        : brokenKeyword(keyword, released[keyword], current[keyword], place),
    );
}

function brokenFields(released: Schema, current: Schema, place: string): string[] {
  const before = fieldsOf(released);
  const after = fieldsOf(current);
  const required = new Set(current.required as readonly string[] | undefined);
  const known = Object.keys(before).flatMap((name) => {
    const path = joined(place, name);
    if (path === SOURCE) return lostPublishers(before[name], after[name]);
    return after[name] === undefined
      ? [`${path}: is gone`]
      : breakingChanges(before[name], after[name], path);
  });
  const added = Object.keys(after).filter((name) => before[name] === undefined && required.has(name));
  return [...known, ...added.map((name) => `${joined(place, name)}: is new and required`)];
}

/** Another service may come to publish an event: whoever takes it knows it by its type. */
function lostPublishers(released: unknown, current: unknown): string[] {
  const still = new Set(publishersIn(current));
  return publishersIn(released)
    .filter((publisher) => !still.has(publisher))
    .map((publisher) => `${SOURCE}: ${publisher} publishes it no longer`);
}

function publishersIn(schema: unknown): readonly unknown[] {
  if (!isSchema(schema)) return [];
  return isList(schema.enum) ? schema.enum : [schema.const];
}

function brokenKeyword(keyword: string, before: unknown, after: unknown, place: string): string[] {
  // That a new field is required is told once, with the field.
  if (keyword === 'required') {
    const kept = new Set(after as readonly string[] | undefined);
    const lost = ((before ?? []) as readonly string[]).filter((name) => !kept.has(name));
    const known = new Set(before as readonly string[] | undefined);
    return lost
      .map((name) => `${joined(place, name)}: is no longer required`)
      .concat(
        [...kept]
          .filter((name) => !known.has(name))
          .map((name) => `${joined(place, name)}: has become required`),
      );
  }
  if (keyword === '$defs') return brokenFields({ properties: before }, { properties: after }, place);
  if (isSchema(before) && isSchema(after)) return breakingChanges(before, after, place);
  if (isList(before) && isList(after) && before.length === after.length && before.some(isSchema))
    return before.flatMap((each, index) => breakingChanges(each, after[index], `${place}[${index}]`));
  return same(before, after) ? [] : [`${place}: ${keyword} was ${shown(before)}, is ${shown(after)}`];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const fieldsOf = ({ properties }: Schema) => (properties ?? {}) as Schema;
const joined = (place: string, name: string) => (place === '' ? name : `${place}.${name}`);
const shown = (value: unknown) => (value === undefined ? 'not there' : JSON.stringify(value));
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
