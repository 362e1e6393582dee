/** How a run comes to its end with an answer; only a failed one may go on. */
export const END_STATUSES = ['COMPLETED', 'PARTIAL', 'REJECTED'] as const;
export type EndStatus = (typeof END_STATUSES)[number];

/** Where a run stands, and how it ended. */
export const RUN_STATUSES = ['RECEIVED', 'RUNNING', 'AWAITING_REVIEW', ...END_STATUSES, 'FAILED'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Whether a run with this status came to its end with an answer. */
export const isEndStatus = (status: RunStatus): status is EndStatus =>
  END_STATUSES.some((each) => each === status);

/** Whether nothing goes on any more in a run with this status. */
export const hasEnded = (status: RunStatus): boolean => isEndStatus(status) || status === 'FAILED';
