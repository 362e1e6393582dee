import { Refusal } from '@countersign/api';
import type * as z from 'zod';
import { holdsUnstorable } from './read-request.ts';

/** Where the next page of a list begins, as an opaque word; `place` is anything that JSON can hold. */
export const toNext = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function parsed(next: string): unknown {
  try {
    return JSON.parse(Buffer.from(next, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads a word of `toNext`; undefined on the first page.
 * @throws Refusal 400 for a word that was not given out.
 */
export function fromNext<Schema extends z.ZodType>(
  next: string | undefined,
  schema: Schema,
): z.output<Schema> | undefined {
  if (next === undefined) return undefined;
  const place = schema.safeParse(parsed(next));
  if (place.success && !holdsUnstorable(place.data)) return place.data;
  throw new Refusal(400, 'BadRequest', 'The query is wrong: next is not from an earlier page.');
}
