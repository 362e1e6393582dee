import type { ObjectRef } from '@countersign/events';
import type * as z from 'zod';
import { type ObjectStore, putJsonOnce, readJson } from './object-store.ts';

/** A document that stands in the store, with what it says. */
export interface StoredOnce<Document> {
  readonly ref: ObjectRef;
  readonly document: Document;
}

/**
 * The JSON document under a key: read where an earlier delivery wrote it, else made and written. Of two deliveries at
 * once the first to write counts, and both answer with what it wrote.
 * @throws whatever `make` throws; nothing is written then.
 */
export async function storedOnce<Schema extends z.ZodType>(
  store: ObjectStore,
  key: string,
  schema: Schema,
  make: () => Promise<z.output<Schema>>,
): Promise<StoredOnce<z.output<Schema>>> {
  const found = await store.find(key);
  if (found) return { ref: found, document: await readJson(store, found, schema) };
  return madeOnce(store, key, schema, make);
}

/**
 * The same of a document that follows from others and costs no more to make than to look for: it is made without a look
 * at what stands there, which still counts.
 * @throws whatever `make` throws, and ZodError where it makes what is off the schema; nothing is written then.
 */
export async function madeOnce<Schema extends z.ZodType>(
  store: ObjectStore,
  key: string,
  schema: Schema,
  make: () => Promise<z.output<Schema>>,
): Promise<StoredOnce<z.output<Schema>>> {
  // Nobody could read what is off its schema, and it would stand there for good.
  const made = schema.parse(await make());
  const { ref, created } = await putJsonOnce(store, key, made);
  return { ref, document: created ? made : await readJson(store, ref, schema) };
}
