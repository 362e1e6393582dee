import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '@countersign/shared';
import type { RunDocuments } from '../app/receipts.ts';

/** The documents bucket, with what lies in it. */
export const s3RunDocuments = (s3: S3Client, bucket: string, store: ObjectStore): RunDocuments => ({
  ...store,
  async keysBelow(Prefix) {
    const keys: string[] = [];
    for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix }))
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    return keys;
  },
});
