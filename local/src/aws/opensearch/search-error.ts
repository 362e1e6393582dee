import type { ZodType } from 'zod';
import type { AwsResponse } from '../../core/protocols/aws-api.ts';

/** An error as OpenSearch words it: `type` is what clients switch on, e.g. `parsing_exception`. */
export class SearchError extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, reason: string) {
    super(reason);
    this.name = 'SearchError';
    this.status = status;
    this.type = type;
  }
}

/** How an error stands in an answer, alone or for one document of many. */
export const errorBody = ({ type, message }: SearchError) => ({ type, reason: message });

export function errorAnswer(error: SearchError): AwsResponse {
  const cause = errorBody(error);
  return json({ error: { root_cause: [cause], ...cause }, status: error.status }, error.status);
}

export const json = (body: unknown, status = 200): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(body),
});

/**
 * Checks a part of a request, naming what is wrong or not supported here.
 * @throws SearchError 400 of the given type.
 */
export function parsePart<T>(
  what: string,
  schema: ZodType<T>,
  value: unknown,
  type = 'parsing_exception',
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  const where = [what, ...issue.path].join('.');
  const reason =
    issue.code === 'unrecognized_keys'
      ? `[${where}] does not support [${issue.keys.join(', ')}] in the embedded OpenSearch`
      : `[${where}] cannot be ${JSON.stringify(valueAt(value, issue.path))}: ${issue.message}`;
  throw new SearchError(400, type, reason);
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
