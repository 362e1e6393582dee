import type { ErrorClass } from '@countersign/events';
import type { Notice } from '../domain/notice.ts';

/** Whether SNS took a notice; `unknown` where nothing was answered to the call. */
export type Told = 'sent' | 'unknown';

/**
 * Tells reviewers of a review that is due soon, in one call that is never made again once it may have been carried out.
 * @throws whatever it was refused with; nobody was told then
 */
export type Remind = (notice: Notice) => Promise<Told>;

/** Topics that people subscribe to. Each call is made as a reminder's is. */
export interface Notices {
  toReviewers(notice: Notice): Promise<Told>;
  toOperations(errorClass: ErrorClass, notice: Notice): Promise<Told>;
}
