import { ApiError, type Client } from '@countersign/api';
import type * as z from 'zod';

/** Reads a JSON document of a run through a presigned link, and checks that it is what it should be. */
export async function readDocument<Schema extends z.ZodType>(
  client: Client,
  runId: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { url } = await client.getDocument({ runId, name });
  const response = await fetch(url);
  const document = schema.safeParse(response.ok ? await response.json() : undefined);
  if (document.success) return document.data;
  throw new ApiError(response.status, 'DocumentUnreadable', `The document ${name} could not be read.`);
}
