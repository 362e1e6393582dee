import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';

/** Members of every paged request. Step Functions takes 0 as "the default". */
export const paging = (fallback: number) => ({
  maxResults: z
    .int()
    .min(0)
    .max(1_000)
    .default(fallback)
    .transform((wanted) => wanted || fallback),
  nextToken: z.string().optional(),
});

const encode = (position: string | number): string => Buffer.from(`page:${position}`).toString('base64url');

/** The position after which a page starts, if the request has a token. @throws InvalidToken. */
export function readPageToken(token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith('page:')) throw new AwsApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  return text.slice('page:'.length);
}

/** Cuts a page off rows that were read with one more than the limit. */
export function cutPage<Row>(rows: Row[], limit: number, position: (row: Row) => string | number) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    page,
    ...(rows.length > limit && last !== undefined ? { nextToken: encode(position(last)) } : {}),
  };
}
