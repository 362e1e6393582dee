import { ApiError, type Client, type DocumentName } from '@countersign/api';
import type * as z from 'zod';
import { recordedBytes } from './recorded-bytes.ts';

/** Reads a JSON document of a run through a presigned link, and checks that it is what it should be. */
export async function readDocument<Schema extends z.ZodType>(
  client: Client,
  runId: string,
  name: DocumentName,
  schema: Schema,
): Promise<z.output<Schema>> {
  const bytes = await recordedBytes(await client.getDocument({ runId, name }));
  const document = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (document.success) return document.data;
  throw new ApiError(500, 'DocumentUnreadable', `The document ${name} could not be read.`);
}
