import { isList, isSchema, type Schema, shown } from './schema.ts';

/** Which way a value goes: clients send what is asked, and read what is answered. */
export type Direction = 'asked' | 'answered';

/** Keywords that tell people something and validate nothing. */
const ANNOTATIONS = new Set(['$id', 'title', 'description', 'examples', 'default', 'deprecated']);

/**
 * What of a released schema a client can no longer rely on, each with its place, `runs[].status: …`. What is asked may
 * come to allow more, and what is answered may come to vary less or have further fields; not the other way round.
 */
export function schemaChanges(before: Schema, after: Schema, way: Direction, place: string): string[] {
  if ([before, after].some((each) => variantsOf(each) !== undefined))
    return variantChanges(before, after, way, place);
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords]
    .filter((keyword) => !ANNOTATIONS.has(keyword))
    .flatMap((keyword) => (CHANGES[keyword] ?? otherChanges(keyword))(before, after, way, place));
}

type Changes = typeof schemaChanges;

const CHANGES: Readonly<Record<string, Changes>> = {
  properties: fieldChanges,
  required: requirementChanges,
  type: valueChanges('type'),
  enum: valueChanges('enum'),
  minimum: limitChanges('minimum', 1),
  exclusiveMinimum: limitChanges('exclusiveMinimum', 1),
  minLength: limitChanges('minLength', 1),
  minItems: limitChanges('minItems', 1),
  maximum: limitChanges('maximum', -1),
  exclusiveMaximum: limitChanges('exclusiveMaximum', -1),
  maxLength: limitChanges('maxLength', -1),
  maxItems: limitChanges('maxItems', -1),
  additionalProperties: otherFieldChanges,
};

/** A keyword that is compared by its schema, or by its value. */
function otherChanges(keyword: string): Changes {
  return ({ [keyword]: was }, { [keyword]: is }, way, place) => {
    if (isSchema(was) && isSchema(is))
      return schemaChanges(was, is, way, keyword === 'items' ? `${place}[]` : place);
    return shown(was) === shown(is) ? [] : [`${place}: ${keyword} was ${shown(was)}, is ${shown(is)}`];
  };
}

/** Whoever reads an answer takes fields that they do not know. */
function otherFieldChanges(...[before, after, way, place]: Parameters<Changes>): string[] {
  const [was, is] = [before.additionalProperties, after.additionalProperties];
  if (isSchema(was) || isSchema(is)) return otherChanges('additionalProperties')(before, after, way, place);
  return way === 'asked' && was !== false && is === false ? [`${place}: takes no other fields now`] : [];
}

/** Each variant that may come must be one that was known. */
function variantChanges(before: Schema, after: Schema, way: Direction, place: string): string[] {
  const [olds, news] = [variantsOf(before) ?? [before], variantsOf(after) ?? [after]];
  const fits = (old: Schema, now: Schema) => schemaChanges(old, now, way, place).length === 0;
  return way === 'asked'
    ? olds
        .filter((old) => !news.some((now) => fits(old, now)))
        .map((old) => `${place}: may no longer be ${shown(old)}`)
    : news
        .filter((now) => !olds.some((old) => fits(old, now)))
        .map((now) => `${place}: may now be ${shown(now)}`);
}

const variantsOf = ({ anyOf, oneOf }: Schema) =>
  [anyOf, oneOf].find(isList)?.filter((each): each is Schema => isSchema(each));

function fieldChanges(before: Schema, after: Schema, way: Direction, place: string): string[] {
  const [olds, news] = [fieldsOf(before), fieldsOf(after)];
  return Object.entries(olds).flatMap(([name, old]) => {
    const now = news[name];
    const path = `${place}.${name}`;
    return now === undefined ? [`${path}: is gone`] : schemaChanges(old, now, way, path);
  });
}

const fieldsOf = ({ properties }: Schema) => (properties ?? {}) as Readonly<Record<string, Schema>>;

function requirementChanges(before: Schema, after: Schema, way: Direction, place: string): string[] {
  const [olds, news] = [valuesOf(before.required), valuesOf(after.required)];
  return way === 'asked'
    ? news.filter((name) => !olds.includes(name)).map((name) => `${place}.${name}: has become required`)
    : olds
        .filter((name) => !news.includes(name) && `${name}` in fieldsOf(after))
        .map((name) => `${place}.${name}: may be missing now`);
}

function valueChanges(keyword: 'type' | 'enum'): Changes {
  return (before, after, way, place) => {
    const [olds, news] = [valuesOf(before[keyword]), valuesOf(after[keyword])];
    const [wide, narrow] = way === 'asked' ? [news, olds] : [olds, news];
    // Without the keyword everything may stand there.
    if (wide.length === 0) return [];
    const strangers = narrow.length === 0 ? ['anything'] : narrow.filter((each) => !covers(wide, each));
    const word = way === 'asked' ? 'may no longer be' : 'may now be';
    return strangers.map((each) => `${place}: ${keyword} ${word} ${shown(each)}`);
  };
}

const covers = (wide: readonly unknown[], value: unknown) =>
  wide.includes(value) || (value === 'integer' && wide.includes('number'));

const valuesOf = (value: unknown): readonly unknown[] =>
  isList(value) ? value : value === undefined ? [] : [value];

/** @param narrower whether a greater number allows less, or a smaller one */
function limitChanges(keyword: string, narrower: 1 | -1): Changes {
  return ({ [keyword]: was }, { [keyword]: is }, way, place) => {
    const none = narrower * Number.NEGATIVE_INFINITY;
    const less = narrower * (numberOr(is, none) - numberOr(was, none));
    const breaks = way === 'asked' ? less > 0 : less < 0;
    return breaks ? [`${place}: ${keyword} was ${shown(was)}, is ${shown(is)}`] : [];
  };
}

const numberOr = (value: unknown, none: number) => (typeof value === 'number' ? value : none);
