import { SearchError } from '../search-error.ts';
import type { Analyzer } from './analysis.ts';
import type { Field, Mapping } from './mapping.ts';

export type Value = string | number;

/** A document taken apart for the index. */
export interface ReadDocument {
  /** Text per analyzer and field. */
  readonly text: Readonly<Record<Analyzer, ReadonlyMap<string, string>>>;
  /** Values that are compared as a whole, per field. */
  readonly exact: readonly { readonly field: string; readonly value: Value }[];
}

const unlessNaN = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number);

function exactBoolean(value: unknown): Value | undefined {
  if (value === true || value === 'true') return 1;
  return value === false || value === 'false' ? 0 : undefined;
}

function exactValue(type: Field['type'], value: unknown): Value | undefined {
  if (type === 'keyword') return typeof value === 'object' ? undefined : String(value);
  if (type === 'boolean') return exactBoolean(value);
  if (type === 'date') return unlessNaN(typeof value === 'number' ? value : Date.parse(String(value)));
  const number = typeof value === 'boolean' || value === '' ? Number.NaN : Number(value);
  return unlessNaN(type === 'integer' || type === 'long' ? Math.trunc(number) : number);
}

/**
 * The value that a field compares by; booleans as 0 and 1, dates as epoch milliseconds.
 * @throws SearchError `mapper_parsing_exception` for a value that is none of the field's type.
 */
export function toExact(path: string, field: Field, value: unknown): Value {
  const exact = exactValue(field.type, value);
  if (exact !== undefined) return exact;
  const preview = JSON.stringify(value);
  throw new SearchError(
    400,
    'mapper_parsing_exception',
    `failed to parse field [${path}] of type [${field.type}]. Preview of field's value: '${preview}'`,
  );
}

const RANGES: Readonly<Record<string, number>> = { integer: 2 ** 31, long: 2 ** 63 };
const LONGEST_TERM = 32_766;

/**
 * The same for a document, which can hold less than can be asked for.
 * @throws SearchError also for a number out of the field's range, and `illegal_argument_exception` for a long keyword.
 */
function storedExact(path: string, field: Field, value: unknown): Value {
  const exact = toExact(path, field, value);
  const range = RANGES[field.type] ?? Number.MAX_VALUE;
  if (typeof exact === 'number' && (exact < -range || exact > range || exact === RANGES[field.type]))
    throw new SearchError(
      400,
      'mapper_parsing_exception',
      `failed to parse field [${path}] of type [${field.type}]: Value [${value}] is out of range for ${field.type}`,
    );
  if (typeof exact === 'string' && Buffer.byteLength(exact) > LONGEST_TERM)
    throw new SearchError(
      400,
      'illegal_argument_exception',
      `Document contains at least one immense term in field="${path}" (whose UTF8 encoding is longer than the max length ${LONGEST_TERM}), all of which were skipped.`,
    );
  return exact;
}

const valuesOf = (value: unknown): unknown[] =>
  [value].flat(Number.POSITIVE_INFINITY).filter((each) => each !== null && each !== undefined);

function checkMapped(document: object, { strict, fields }: Mapping): void {
  const unknown = Object.keys(document).find((name) => !fields.has(name));
  if (!strict || unknown === undefined) return;
  throw new SearchError(
    400,
    'strict_dynamic_mapping_exception',
    `mapping set to strict, dynamic introduction of [${unknown}] within [_doc] is not allowed`,
  );
}

function toText(path: string, value: unknown): string {
  if (typeof value !== 'object') return String(value);
  throw new SearchError(400, 'mapper_parsing_exception', `failed to parse field [${path}] of type [text]`);
}

/** Takes a document apart by the mapping. @throws SearchError as OpenSearch refuses documents. */
export function readDocument(document: Readonly<Record<string, unknown>>, mapping: Mapping): ReadDocument {
  checkMapped(document, mapping);
  const text = { standard: new Map<string, string>(), english: new Map<string, string>() };
  const exact: { field: string; value: Value }[] = [];
  for (const [path, field] of mapping.fields) {
    const values = valuesOf(document[path.split('.')[0]!]);
    if (values.length === 0) continue;
    if (field.type === 'text') {
      text[field.analyzer].set(path, values.map((value) => toText(path, value)).join('\n'));
    } else {
      const distinct = new Set(values.map((value) => storedExact(path, field, value)));
      exact.push(...[...distinct].map((value) => ({ field: path, value })));
    }
  }
  return { text, exact };
}
