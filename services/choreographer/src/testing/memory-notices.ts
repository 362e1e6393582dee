import type { Notices } from '../app/notices.ts';
import type { Notice } from '../domain/notice.ts';

/**
 * Topics that take every notice.
 * @param taken called with each, and the error class of operations, or `reviewers`
 */
export const memoryNotices = (taken: (notice: Notice, topic: string) => void = () => {}): Notices => ({
  async toReviewers(notice) {
    taken(notice, 'reviewers');
    return 'sent';
  },
  async toOperations(errorClass, notice) {
    taken(notice, errorClass);
    return 'sent';
  },
});
