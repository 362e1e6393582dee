import type { ObjectRef } from '@countersign/events';

/** Whether stored documents are still what was recorded. */
export interface Integrity {
  /** Whether the version that the reference names hashes to it; false when it is gone. */
  isAsRecorded(ref: ObjectRef): Promise<boolean>;
}
