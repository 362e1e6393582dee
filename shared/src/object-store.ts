import type { ObjectRef } from '@countersign/events';
import type * as z from 'zod';

/** An object that was written, or stood there already. */
export interface StoredObject {
  readonly ref: ObjectRef;
  /** False when an earlier delivery had written it; its bytes then stay as they were. */
  readonly created: boolean;
}

/** Write-once storage of a run's documents. */
export interface ObjectStore {
  /** Writes the object unless the key is taken, and answers what stands under the key afterwards. */
  putOnce(key: string, body: string | Uint8Array, contentType: string): Promise<StoredObject>;
  /** What stands under a key; undefined when nothing does. */
  find(key: string): Promise<ObjectRef | undefined>;
  /** @throws DownstreamError `ObjectAltered` when the bytes do not hash to the reference. */
  read(ref: ObjectRef): Promise<Uint8Array>;
}

/** Writes a value as JSON under a key that is written once. */
export function putJsonOnce(store: ObjectStore, key: string, value: unknown): Promise<StoredObject> {
  return store.putOnce(key, JSON.stringify(value), 'application/json');
}

/** Reads a JSON document and checks it against its contract. */
export async function readJson<Schema extends z.ZodType>(
  store: Pick<ObjectStore, 'read'>,
  ref: ObjectRef,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(new TextDecoder().decode(await store.read(ref))));
}
