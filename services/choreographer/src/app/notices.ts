import type { ErrorClass } from '@countersign/events';
import type { Notice } from '../domain/notice.ts';

/**
 * Tells reviewers of a review that is due soon, in one call that is never made again: whether it was told is `unknown` where
 * nothing was answered to the call.
 * @throws whatever it was refused with; nobody was told then
 */
export type Remind = (notice: Notice) => Promise<'sent' | 'unknown'>;

/** Topics that people subscribe to. */
export interface Notices {
  toReviewers(notice: Notice): Promise<void>;
  toOperations(errorClass: ErrorClass, notice: Notice): Promise<void>;
}
