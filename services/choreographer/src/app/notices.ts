import type { ErrorClass } from '@countersign/events';
import type { Notice } from '../domain/notice.ts';

/** Topics that people subscribe to. */
export interface Notices {
  toReviewers(notice: Notice): Promise<void>;
  toOperations(errorClass: ErrorClass, notice: Notice): Promise<void>;
}
