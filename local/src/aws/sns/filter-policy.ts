import { type CompiledPattern, compilePattern } from '../../core/event-patterns/compile-pattern.ts';
import { parseExactJson } from '../../core/event-patterns/exact-json.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { MessageAttributes } from '../sqs/index.ts';
import { invalidParameter } from './sns-errors.ts';

const MOST_KEYS = 5;

/** What a subscription lets through. */
export type FilterPolicy = (message: { body: string; attributes: MessageAttributes }) => boolean;

/**
 * Compiles a filter policy: https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 * @param scope `MessageAttributes` unless it is `MessageBody`
 * @throws AwsApiError `InvalidParameter` that names the place and the reason.
 */
export function compileFilterPolicy(json: string, scope: string | undefined): FilterPolicy {
  const matches = compile(json, scope);
  if (scope === 'MessageBody') {
    return ({ body }) => {
      const parsed = parseOr(body, undefined);
      return isObject(parsed) && matches(parsed);
    };
  }
  return ({ attributes }) => matches(valuesOf(attributes));
}

function compile(json: string, scope: string | undefined): CompiledPattern {
  const policy = parseOr(json, undefined);
  if (!isObject(policy)) throw invalidParameter('FilterPolicy: failed to parse JSON.');
  if (scope !== 'MessageBody') assertFlat(policy);
  const keys = Object.keys(policy).filter((key) => key !== '$or');
  if (keys.length > MOST_KEYS)
    throw invalidParameter('FilterPolicy: Filter policy can not have more than 5 keys');
  try {
    return compilePattern(policy);
  } catch (error) {
    if (!(error instanceof AwsApiError)) throw error;
    throw invalidParameter(
      `FilterPolicy: ${error.message.replace(/^Event pattern is not valid. Reason: /, '')}`,
    );
  }
}

/** Message attributes have no inner fields. */
function assertFlat(policy: Readonly<Record<string, unknown>>): void {
  for (const [key, part] of Object.entries(policy)) {
    if (key === '$or' && Array.isArray(part)) part.filter(isObject).forEach(assertFlat);
    else if (isObject(part)) {
      throw invalidParameter(
        'FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy',
      );
    }
  }
}

/** Attributes as the values that a policy compares: numbers for `Number`, the elements of a `String.Array`. */
function valuesOf(attributes: MessageAttributes): Record<string, unknown> {
  const values = Object.entries(attributes).flatMap(([name, { DataType, StringValue }]) => {
    if (StringValue === undefined) return [];
    const isParsed = DataType === 'Number' || DataType === 'String.Array';
    return [[name, isParsed ? parseOr(StringValue, StringValue) : StringValue] as const];
  });
  return Object.fromEntries(values);
}

function parseOr<T>(text: string, otherwise: T): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return otherwise;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
