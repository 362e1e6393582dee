/** Where a member of an operation's input travels. */
export type Place =
  | { readonly in: 'body' }
  | { readonly in: 'path' }
  | { readonly in: 'header' | 'query'; readonly name: string };

/** An operation as the service's own model describes it. */
export interface ModelledOperation {
  readonly name: string;
  /** REST services only: `PUT` and `/{Key+}?x-id=PutObject`. */
  readonly http: { readonly method: string; readonly uri: string } | undefined;
  /** What stands before the address: the bucket, which the model of S3 has in the host. */
  readonly prefix: string;
  readonly members: ReadonlyMap<string, Place>;
  /** The type of each member, as the client carries it. */
  readonly types: ReadonlyMap<string, unknown>;
}

/** The operations of a service, as the client of the AWS SDK for it carries them: `PutObject$` and so on. */
export function modelOf(client: Readonly<Record<string, unknown>>): ReadonlyMap<string, ModelledOperation> {
  const schemas = Object.entries(client).filter(
    ([, schema]) => Array.isArray(schema) && schema[0] === OPERATION,
  );
  return new Map(
    schemas.map(([exported, schema]) => {
      const name = exported.replace(/\$$/, '');
      return [name, readOperation(name, schema as readonly unknown[])];
    }),
  );
}

/** What kind of schema an array is: https://github.com/smithy-lang/smithy-typescript, `packages/core/src/submodules/schema`. */
const OPERATION = 9;

/** Traits of a member stand beside its type, or as a number that is a set of bits. */
interface Traits {
  readonly httpHeader?: string;
  readonly httpQuery?: string;
  readonly httpPrefixHeaders?: string;
  readonly httpLabel?: number;
}

const LABEL_BIT = 1;

/** Kind, namespace, name, traits, names of the members and their types. */
type Structure = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  members?: readonly string[],
  types?: readonly unknown[],
];

function readOperation(name: string, schema: readonly unknown[]): ModelledOperation {
  const [, , , traits, input] = schema;
  const { http } = (typeof traits === 'object' ? traits : {}) as { http?: [string, string, number] };
  const [, , , , names = [], types = []] = resolved(input) as Structure;
  return {
    name,
    http: http && { method: http[0], uri: http[1] },
    prefix: names.includes('Bucket') && !http?.[1].includes('{Bucket}') ? '/{Bucket}' : '',
    members: new Map(names.map((member, index) => [member, placeOf(types[index])])),
    types: new Map(names.map((member, index) => [member, types[index]])),
  };
}

/** A schema, of which models know some only by a function: they refer to each other. */
export const resolved = (schema: unknown): unknown => (typeof schema === 'function' ? schema() : schema);

function placeOf(type: unknown): Place {
  const traits = Array.isArray(type) && type.length === 2 ? (type[1] as Traits | number) : undefined;
  if (typeof traits === 'number') return traits & LABEL_BIT ? { in: 'path' } : { in: 'body' };
  const { httpHeader, httpQuery, httpPrefixHeaders, httpLabel } = traits ?? {};
  if (httpHeader !== undefined) return { in: 'header', name: httpHeader.toLowerCase() };
  if (httpPrefixHeaders !== undefined) return { in: 'header', name: `${httpPrefixHeaders}x` };
  if (httpQuery !== undefined) return { in: 'query', name: httpQuery };
  return httpLabel ? { in: 'path' } : { in: 'body' };
}
