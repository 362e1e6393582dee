import * as z from 'zod';
import { Refusal } from '../domain/refusal.ts';
import type { Run } from '../domain/run.ts';

const MOST = 100;

/** Query fields of a list in pages. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(25),
  next: z.string().max(300).optional().meta({ description: 'From the page before' }),
};

type Place = Pick<Run, 'receivedAt' | 'runId'>;

/** Where the next page begins, as an opaque word. */
export const toNext = ({ receivedAt, runId }: Place): string =>
  Buffer.from(`${receivedAt.toISOString()} ${runId}`).toString('base64url');

/** @throws Refusal 400 for a word that was not given out. */
export function fromNext(next: string | undefined): Place | undefined {
  if (!next) return undefined;
  const [time = '', runId] = Buffer.from(next, 'base64url').toString('utf8').split(' ');
  const receivedAt = new Date(time);
  if (runId && !Number.isNaN(receivedAt.getTime())) return { receivedAt, runId };
  throw new Refusal(400, 'BadRequest', 'The query is wrong: next is not from an earlier page.');
}
