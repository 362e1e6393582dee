import { DownstreamError, type ObjectStore } from '@countersign/shared';
import type { Integrity } from '../app/integrity.ts';

/** What S3 answers for a version that is gone, and, once its client has asked again, for one that it cannot give. */
const UNREADABLE = new Set(['NoSuchKey', 'NoSuchVersion', 'InternalError']);

const isUnreadable = (error: unknown) => error instanceof Error && UNREADABLE.has(error.name);

/** Reads the very bytes that would be given out: a checksum that is kept beside them says nothing of them. */
export const s3Integrity = (store: Pick<ObjectStore, 'read'>): Integrity => ({
  async isAsRecorded(ref) {
    try {
      await store.read(ref);
      return true;
    } catch (error) {
      if (isUnreadable(error)) return false;
      if (error instanceof DownstreamError && error.name === 'ObjectAltered') return false;
      throw error;
    }
  },
});
