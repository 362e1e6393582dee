import type { ZodType } from 'zod';
import { AwsApiError, type AwsRequest, type AwsResponse } from '../../core/protocols/aws-api.ts';
import { inputProblems } from '../../core/protocols/input.ts';

/** One operation of a REST-style API; the first group of `path` is the id that it is about. */
export interface RestOperation {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Query parameters that it honours. */
  readonly query?: readonly string[];
  readonly answer: (request: AwsRequest, id: string) => Promise<AwsResponse> | AwsResponse;
}

/** Reads a JSON body. @throws AwsApiError `InvalidParameterValueException` that names each bad field. */
export function read<T>(request: AwsRequest, schema: ZodType<T>): T {
  const parsed = schema.safeParse(parse(Buffer.from(request.body).toString()));
  if (parsed.success) return parsed.data;
  throw new AwsApiError('InvalidParameterValueException', inputProblems(parsed.error));
}

/** Parses JSON. @throws AwsApiError `InvalidRequestContentException`. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `Could not parse request body into json: ${(error as Error).message}`;
    throw new AwsApiError('InvalidRequestContentException', message);
  }
}

export function json(status: number, body: unknown): AwsResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
