import {
  type GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3ObjectStore } from './s3-object-store.ts';

/** A bucket with `If-None-Match`, answering with the errors of S3. */
function fakeS3() {
  const objects = new Map<string, { body: Uint8Array; metadata: Record<string, string> | undefined }>();
  const send = async (command: unknown) => {
    if (command instanceof PutObjectCommand) {
      const { Key, Body, Metadata, IfNoneMatch } = command.input;
      if (IfNoneMatch === '*' && objects.has(Key!)) {
        throw Object.assign(new Error('At least one of the pre-conditions did not hold'), {
          name: 'PreconditionFailed',
        });
      }
      objects.set(Key!, { body: Body as Uint8Array, metadata: Metadata });
      return {};
    }
    const { Key } = (command as GetObjectCommand | HeadObjectCommand).input;
    const object = objects.get(Key!);
    if (!object) throw new NotFound({ message: 'NotFound', $metadata: {} });
    if (command instanceof HeadObjectCommand)
      return { ContentLength: object.body.length, Metadata: object.metadata };
    return { Body: { transformToByteArray: async () => object.body } };
  };
  return { objects, store: s3ObjectStore({ send } as unknown as S3Client, 'documents') };
}

describe('s3ObjectStore', () => {
  it('writes once: a second write answers with the first', async () => {
    const { store } = fakeS3();
    const first = await store.putOnce('k', 'first', 'text/plain');
    const second = await store.putOnce('k', 'second', 'text/plain');
    expect(first.created).toBe(true);
    expect(second).toEqual({ ref: first.ref, created: false });
    expect(new TextDecoder().decode(await store.read(second.ref))).toBe('first');
  });

  it('finds what was written and nothing else', async () => {
    const { store } = fakeS3();
    const { ref } = await store.putOnce('k', 'body', 'text/plain');
    expect(await store.find('k')).toEqual(ref);
    expect(await store.find('other')).toBeUndefined();
  });

  it('refuses to read bytes that were altered', async () => {
    const { store, objects } = fakeS3();
    const { ref } = await store.putOnce('k', 'body', 'text/plain');
    objects.get('k')!.body = new TextEncoder().encode('b0dy');
    await expect(store.read(ref)).rejects.toMatchObject({ name: 'ObjectAltered', class: 'downstream' });
  });

  it('does not take an object of somebody else for its own output', async () => {
    const { store, objects } = fakeS3();
    objects.set('k', { body: new Uint8Array(), metadata: undefined });
    await expect(store.find('k')).rejects.toMatchObject({ name: 'ObjectAltered' });
  });
});
