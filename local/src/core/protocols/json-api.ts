import type { ZodType } from 'zod';
import { type AwsApi, AwsApiError, type AwsRequest, type AwsResponse } from './aws-api.ts';
import { inputProblems } from './input.ts';
import { unknownOperation } from './unknown-operation.ts';

/** Answers one operation of a JSON-RPC style API. */
export type JsonOperation = (input: unknown, request: AwsRequest) => unknown;

export interface JsonApiOptions {
  readonly signingNames: readonly string[];
  /** `X-Amz-Target` without the operation, e.g. `AWSEvents`. */
  readonly targetPrefix: string;
  readonly version?: '1.0' | '1.1';
  readonly operations: Readonly<Record<string, JsonOperation>>;
}

/** An AWS API of the JSON 1.0 or 1.1 protocol, from its operations by name. */
export function jsonApi(options: JsonApiOptions): AwsApi {
  const contentType = `application/x-amz-json-${options.version ?? '1.1'}`;
  return {
    signingNames: options.signingNames,
    targetPrefix: options.targetPrefix,
    async handle(request): Promise<AwsResponse> {
      const name = request.headers['x-amz-target']?.split('.').at(-1) ?? '';
      const operation = Object.hasOwn(options.operations, name) ? options.operations[name] : undefined;
      if (operation === undefined) throw unknownOperation(options.targetPrefix, name, options.operations);
      const output = await operation(parseBody(request.body), request);
      return { status: 200, headers: { 'content-type': contentType }, body: JSON.stringify(output ?? {}) };
    },
  };
}

/**
 * An operation whose input is checked first; its schema is strict, so that what it does not name is refused.
 * @throws AwsApiError with `code` (`ValidationException` unless given) that names each bad field.
 */
export function operation<Input, Output>(
  schema: ZodType<Input>,
  answer: (input: Input, request: AwsRequest) => Output,
  code = 'ValidationException',
): JsonOperation {
  return (input, request) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AwsApiError(code, inputProblems(parsed.error));
    return answer(parsed.data, request);
  };
}

function parseBody(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (cause) {
    throw new AwsApiError('SerializationException', `The body is not JSON: ${(cause as Error).message}`);
  }
}
